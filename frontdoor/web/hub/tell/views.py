"""The page that tells whoever raised it what was decided."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.rules import HANDED_OVER
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.contacts.rules import reference_of
from frontdoor.domain.decisions.queries import DecisionSeen, reading_decisions
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.disclosure.rules import outcome_told
from frontdoor.domain.feedback.actions import close, say_why_not_told, tell_or_hold
from frontdoor.domain.feedback.policies import ways_left, where_it_goes_on
from frontdoor.domain.feedback.queries import (
    ReleaseSeen,
    reading_messages,
    reading_releases,
    reading_sortings,
    reading_trying,
)
from frontdoor.domain.feedback.queries.offering import with_help_offered
from frontdoor.domain.feedback.rules import (
    TOLD_AT_ONCE,
    How,
    Kind,
    NoWord,
    Trying,
    where_they_look,
    why_held,
)
from frontdoor.domain.handovers.queries import reading_offers
from frontdoor.domain.journey.queries import next_to_tell
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.audit.rules import Kind as Recorded
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.addresses import is_mobile
from frontdoor.foundation.letters.channels.choice import by_post
from frontdoor.foundation.letters.queries import reading_to_post_about
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import put_down_as, viewer
from frontdoor.web.hub.deed import deed_page, may_begin
from frontdoor.web.hub.identity import identity
from frontdoor.web.hub.tell.forms import TellForm
from frontdoor.web.hub.tell.preview import as_it_goes, looked_at
from frontdoor.web.hub.tell.referrer import can_be_reached, reached_at, referrer_facts, usual_way
from frontdoor.web.hub.wording.offering import offered, reader_of

HELD = "A colleague reads it now. It goes once they let it."
TO_POST = "The letter is written. Print it and post it: then they count as told."
NOT_REACHED = "They gave no name and no way to reach them."


def tell(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Tell them in words that are safe for them, after reading exactly what they will read.

    Whoever raised a contact that was joined to another is told what was decided there.
    """
    by = viewer(request)
    at = where_it_goes_on(by, contact_id)
    decisions, offers = reading_decisions(by, at), reading_offers(by, [at])
    said, sortings = reading_messages(by, contact_id), reading_sortings(by, contact_id)
    releases, to_post = reading_releases(by, contact_id), reading_to_post_about(by, contact_id)
    trying = reading_trying(by, [contact_id])
    found = identity(by, contact_id, decisions, offers, said, sortings, releases, to_post, trying)
    may_begin(by, found, May.TELL, though_closed=not found.where.told)
    decision = to_tell(decisions.found)
    others = [one.other for one in sortings.found if one.is_owed and one.other]
    waits = any(offer.answer is None for offer in offers.found) or bool(others)
    may_close = found.where.stage is not Stage.CLOSED and decision.is_in_force and not waits
    page = where_they_look([each.how for each in said.found if each.kind == Kind.ACKNOWLEDGED])
    last, weighed = next(iter(releases.found), None), weighed_for_referrer(found.contact)
    reader = reader_of(weighed.recipient)
    usual = outcome_told(decision.outcome, weighed.recipient)
    words = _first_words(last, with_help_offered(by, at, usual, weighed.recipient))
    tried = trying.found.get(contact_id, Trying())
    form = _form(request, found.contact, decision, words, page=page, tried=tried, may_close=may_close)
    preview = None
    if "look" in request.POST:
        preview = looked_at(form, found.contact, weighed, by)
    elif form.is_valid():
        if answer := _answer(request, contact_id, form, others, may_close=may_close):
            return answer
    elif not form.is_bound:
        first, way = str(form.initial["words"]), How(form.initial["how"])
        preview = as_it_goes(found.contact, first, weighed, way, by=by)
    told = [message for message in said.found if message.kind != Kind.ACKNOWLEDGED]
    asked = [who for one in releases.found[:1] for who in (one.asked_by, one.answered_by) if who]
    asked += [each.by for each in tried.tries if each.by]
    names = names_of(by, [*(message.told_by for message in told), *asked])
    return deed_page(
        request,
        "hub/tell.html",
        found,
        form,
        decision=decision,
        preview=preview,
        told=told,
        to_post=to_post.found,
        names=names,
        joined_to=reference_of(at) if at != contact_id else "",
        others=[(reference_of(one), one) for one in others],
        referrer_facts=referrer_facts(found.contact.referrer, tried),
        trying=tried,
        reader=reader,
        wording=offered(str(form["words"].value() or ""), reader),
        held=why_held(found.contact.referrer.kind, may_harm=weighed.may_harm),
        last=last,
        may_release=may(by, May.RELEASE),
    )


def to_tell(decisions: Sequence[DecisionSeen]) -> DecisionSeen:
    """The decision that is told, of those on a contact, newest first; refused where there is none yet."""
    if not decisions or not decisions[0].may_begin:
        raise Refused("There is no outcome to tell yet. Decide first, or have the decision signed.")
    return decisions[0]


def _answer(
    request: HttpRequest, contact_id: UUID, form: TellForm, others: list[UUID], *, may_close: bool
) -> HttpResponse | None:
    """What was asked, done, and where it leads; None where the form says why not."""
    ok, held = attempted(form, lambda: _tell(contact_id, form, viewer(request)))
    if not ok:
        return None
    if held:
        return done(request, HELD, "hub:contact", contact_id)
    if form.cleaned_data["how"] in TOLD_AT_ONCE:
        put_down_as(request, Recorded.DISCLOSURE)  # a message puts itself on record when it goes
    return _told(request, contact_id, form, others, may_close=may_close)


def _first_words(last: ReleaseSeen | None, usual: str) -> str:
    """What a colleague sent back is changed, not written from the beginning."""
    return last.words if last and last.was_sent_back else usual


def _form(
    request: HttpRequest,
    contact: ContactSeen,
    decision: DecisionSeen,
    words: str,
    *,
    page: How | None,
    tried: Trying,
    may_close: bool,
) -> TellForm:
    known = reached_at(contact.referrer, tried)
    return TellForm(
        request.POST if request.method == "POST" else None,
        initial={
            "words": words,
            "how": usual_way(known, page),
            "mobile": known.phone if is_mobile(known.phone) else "",
            "postal": known.postal,
            "no_word": NoWord.MUST_NOT if ways_left(contact.referrer, tried) else NoWord.NO_WAY,
            "why_not": "" if can_be_reached(contact.referrer) else NOT_REACHED,
            "close": decision.outcome not in HANDED_OVER,
        },
        referrer=known,
        tried=tried,
        page=page,
        may_close=may_close,
    )


def _tell(contact_id: UUID, form: TellForm, by: Viewer) -> UUID | None:
    """Tell them, or say why not; the id of what waits for a second person, where it does."""
    given: dict[str, Any] = form.cleaned_data
    if given["how"] == How.NONE:
        say_why_not_told(contact_id, given["why_not"], why=NoWord(given["no_word"]), by=by)
        if given.get("close"):
            close(contact_id, by=by)
        return None
    how, prints = How(given["how"]), _is_printed_here(given["how"])
    held = tell_or_hold(
        contact_id,
        given["words"],
        how=how,
        to={How.TEXT: given["mobile"], How.POST: given["postal"]}.get(how) or "",
        quiet=how is How.TEXT and given["quiet"],
        closes=prints and bool(given.get("close")),
        by=by,
    )
    if given.get("close") and not prints and held is None:
        close(contact_id, by=by)
    return held


def _is_printed_here(how: str) -> bool:
    return how == How.POST and by_post() is letters.How.PRINT


def _told(
    request: HttpRequest, contact_id: UUID, form: TellForm, others: list[UUID], *, may_close: bool
) -> HttpResponse:
    given = form.cleaned_data
    if _is_printed_here(given["how"]):
        return done(request, TO_POST, "hub:letters")
    words = TOLD[How(given["how"])]
    if request.GET.get("next") == "owed":
        following = next_to_tell(viewer(request))
        if following is None:
            return done(request, f"{words} Nobody else can be told now.", "hub:owed")
        messages.success(request, f"{words} Here is the next in line.")
        return redirect(f"{reverse('hub:tell', args=[following])}?next=owed")
    if others:
        return done(request, f"{words} Somebody else raised it too: tell them next.", "hub:tell", others[0])
    if given.get("close"):
        return done(request, f"{words} The contact is closed.", "hub:contact", contact_id)
    left = "Next: close it when nothing is left to do." if may_close else ""
    return done(request, f"{words} {left}".strip(), "hub:contact", contact_id)


TOLD = {
    How.EMAIL: "Told by e-mail.",
    How.TEXT: "Told by text message.",
    How.POST: "Told by letter.",
    How.CALL: "Told, in your words.",
    How.IN_PERSON: "Told, in your words.",
    How.SCREEN: "They read it when they open their page.",
    How.ANSWER: "Their system reads it when it asks.",
    How.FILE: "Their agency reads it with what else was decided this week.",
    How.NONE: "Recorded why they can’t be told.",
}
