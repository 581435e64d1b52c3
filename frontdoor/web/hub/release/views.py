"""The pages on which a second person reads what a family is told, and lets it go or sends it back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May
from frontdoor.domain.decisions.queries import reading_decisions
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.disclosure.rules import left_out
from frontdoor.domain.feedback.actions import release
from frontdoor.domain.feedback.policies import where_it_goes_on
from frontdoor.domain.feedback.queries import (
    reading_how_many_releases_wait,
    reading_releases,
    reading_waiting_releases,
)
from frontdoor.domain.feedback.rules import BY_CODE, TOLD_AT_ONCE, How, letter_of
from frontdoor.foundation.audit.rules import Kind as Recorded
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import put_down_as, render, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.hub.deed import deed_page, may_begin
from frontdoor.web.hub.identity import identity
from frontdoor.web.hub.release.forms import ReleaseForm

OWN_WORDS = "You wrote this yourself, so somebody else reads it and lets it go."
DECIDED_ANEW = "Something was decided after this was written. Send it back, so that it is written anew."


def releases(request: HttpRequest) -> HttpResponse:
    """What waits for a second person before a family is told, the oldest first."""
    by = viewer(request)
    page = paged(
        request,
        lambda: reading_how_many_releases_wait(by).found,
        lambda start, count: reading_waiting_releases(by, start=start, count=count).found,
    )
    names = names_of(by, [one.asked_by for one in page])
    return render(request, "hub/release/releases.html", {"page": page, "names": names, "own": by.id})


def release_words(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Read what a colleague wants to tell, as they would read it, beside what it leaves out."""
    by = viewer(request)
    asked, decisions = (
        reading_releases(by, contact_id),
        reading_decisions(by, where_it_goes_on(by, contact_id)),
    )
    found = identity(by, contact_id, asked, decisions)
    may_begin(by, found, May.RELEASE, though_closed=not found.where.told)
    waiting = next((each for each in asked.found[:1] if each.waits), None)
    if waiting is None:
        return deed_page(request, "hub/release/nothing.html", found, ReleaseForm())
    form = ReleaseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        agree = form.cleaned_data["agree"] == "yes"
        words = "" if agree else form.cleaned_data["words"]
        ok, _ = attempted(form, lambda: release(waiting.id, agree=agree, words=words, by=by))
        if ok and agree and waiting.how in TOLD_AT_ONCE:
            put_down_as(request, Recorded.DISCLOSURE)  # a message puts itself on record when it goes
        if ok:
            return done(request, _said(waiting.how, agree), "hub:contact", contact_id)
    weighed = weighed_for_referrer(found.contact)
    decided = decisions.found[0] if decisions.found else None
    return deed_page(
        request,
        "hub/release/release.html",
        found,
        form,
        waiting=waiting,
        preview=letter_of(waiting.words, found.contact.reference),
        left_out=left_out(weighed.recipient, weighed.protected),
        decision=decided,
        why_not=OWN_WORDS if waiting.asked_by == by.id else "",
        anew=DECIDED_ANEW if decided and decided.decided_at > waiting.asked_at else "",
        names=names_of(by, [waiting.asked_by]),
    )


def _said(how: How, agree: bool) -> str:
    if not agree:
        return "Sent back. Whoever wrote it sees why."
    if how in BY_CODE:
        return "Released: they read it when they open their page."
    return "Released: it counts as told in a call." if how is How.CALL else "Released, and on its way."
