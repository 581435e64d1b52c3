"""The page that tells whoever raised it what was decided."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.rules import HANDED_OVER
from frontdoor.domain.contacts.queries import ContactSeen, ReferrerSeen
from frontdoor.domain.decisions.queries import DecisionSeen, reading_decisions
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.disclosure.rules import outcome_told
from frontdoor.domain.feedback.actions import close, say_why_not_told, tell_or_hold
from frontdoor.domain.feedback.queries import ReleaseSeen, as_they_read, reading_messages, reading_releases
from frontdoor.domain.feedback.rules import How, Kind, why_held
from frontdoor.domain.handovers.queries import reading_offers
from frontdoor.foundation.audit.rules import Kind as Recorded
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import put_down_as, viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.tell.forms import TellForm
from frontdoor.web.hub.wording.offering import Reader, offered

HELD = "A colleague reads it now. It goes once they let it."
NOT_REACHED = "They gave no name and no way to reach them."


def tell(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Tell them in words that are safe for them, after reading exactly what they will read."""
    by = viewer(request)
    decisions, offers = reading_decisions(by, contact_id), reading_offers(by, [contact_id])
    messages, releases = reading_messages(by, contact_id), reading_releases(by, contact_id)
    found = begun(request, contact_id, May.TELL, decisions, offers, messages, releases)
    decision = next((each for each in decisions.found[:1] if each.may_begin), None)
    if decision is None:
        raise Refused("There is no outcome to tell yet. Decide first, or have the decision signed.")
    waits = any(offer.answer is None for offer in offers.found)
    last, weighed = next(iter(releases.found), None), weighed_for_referrer(found.contact)
    words = _first_words(last, outcome_told(decision.outcome, weighed.recipient))
    form = _form(request, found.contact, decision, words, may_close=decision.is_in_force and not waits)
    preview = ""
    if "look" in request.POST:
        preview = _preview(form, found.contact, by)
    elif form.is_valid():
        ok, held = attempted(form, lambda: _tell(contact_id, form, by))
        if ok and held:
            return done(request, HELD, "hub:contact", contact_id)
        if ok and form.cleaned_data["how"] == How.CALL:
            put_down_as(request, Recorded.DISCLOSURE)  # a message puts itself on record when it goes
        if ok:
            return _told(request, contact_id, form)
    elif not form.is_bound:
        preview = as_they_read(by, found.contact, str(form.initial["words"]))
    told = [message for message in messages.found if message.kind != Kind.ACKNOWLEDGED]
    asked = [who for one in releases.found[:1] for who in (one.asked_by, one.answered_by) if who]
    names = names_of(by, [*(message.told_by for message in told), *asked])
    return deed_page(
        request,
        "hub/tell.html",
        found,
        form,
        decision=decision,
        preview=preview,
        wording=offered(str(form["words"].value() or ""), Reader.REFERRER),
        told=told,
        names=names,
        referrer_facts=referrer_facts(found.contact.referrer),
        held=why_held(found.contact.referrer.kind, may_harm=weighed.may_harm),
        last=last,
        may_release=may(by, May.RELEASE),
    )


def _first_words(last: ReleaseSeen | None, usual: str) -> str:
    """What a colleague sent back is changed, not written from the beginning."""
    return last.words if last and last.was_sent_back else usual


def referrer_facts(referrer: ReferrerSeen) -> list[dict[str, str]]:
    """Who raised it and how to reach them, as far as they said."""
    said = [
        ("Name", referrer.name),
        ("Role", referrer.role),
        ("From", referrer.organisation),
        ("Telephone", referrer.phone),
        ("E-mail", referrer.email),
        ("Please note", "The family must not learn who raised it" if referrer.keep_from_family else ""),
    ]
    known = [{"key": key, "value": value} for key, value in said if value]
    return known or [{"key": "Name", "value": "They gave none"}]


def _form(
    request: HttpRequest, contact: ContactSeen, decision: DecisionSeen, words: str, *, may_close: bool
) -> TellForm:
    return TellForm(
        request.POST if request.method == "POST" else None,
        initial={
            "words": words,
            "how": usual_way(contact.referrer),
            "why_not": "" if _can_be_reached(contact.referrer) else NOT_REACHED,
            "close": decision.outcome not in HANDED_OVER,
        },
        referrer=contact.referrer,
        may_close=may_close,
    )


def usual_way(referrer: ReferrerSeen) -> How:
    """The way offered first: e-mail where there is an address, else a call; none for somebody unknown."""
    if referrer.email:
        return How.EMAIL
    return How.CALL if _can_be_reached(referrer) else How.NONE


def _can_be_reached(referrer: ReferrerSeen) -> bool:
    return bool(referrer.email or referrer.phone or referrer.name or referrer.organisation)


def _preview(form: TellForm, contact: ContactSeen, by: Viewer) -> str:
    """What they would read, looked at and not sent; what isn't safe is the form's error, as when it is sent."""
    words = str(form.data.get("words", ""))
    form.errors.clear()  # nothing is being sent yet, so nothing is missing yet
    ok, read = attempted(form, lambda: as_they_read(by, contact, words))
    return (read or "") if ok else ""


def _tell(contact_id: UUID, form: TellForm, by: Viewer) -> UUID | None:
    """Tell them, or say why not; the id of what waits for a second person, where it does."""
    given: dict[str, Any] = form.cleaned_data
    if given["how"] == How.NONE:
        say_why_not_told(contact_id, given["why_not"], by=by)
    else:
        held = tell_or_hold(contact_id, given["words"], how=How(given["how"]), by=by)
        if held:
            return held
    if given.get("close"):
        close(contact_id, by=by)
    return None


def _told(request: HttpRequest, contact_id: UUID, form: TellForm) -> HttpResponse:
    given = form.cleaned_data
    words = {
        How.EMAIL: "Told by e-mail.",
        How.CALL: "Told, in your words.",
        How.NONE: "Recorded why they can’t be told.",
    }[How(given["how"])]
    closed = "The contact is closed." if given.get("close") else "Next: close it when nothing is left to do."
    return done(request, f"{words} {closed}", "hub:contact", contact_id)
