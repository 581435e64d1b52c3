"""The page of a first look."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.triage.actions import triage as triage_contact
from frontdoor.domain.triage.rules import Priority, Suggestion, Way, whom_to_ask
from frontdoor.foundation.clock import is_open, is_urgent_only, next_opening, now
from frontdoor.foundation.govuk.fields import Option
from frontdoor.foundation.govuk.words import when
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.identity import Identity
from frontdoor.web.hub.triage.forms import TriageForm
from frontdoor.web.hub.triage.told import Rubric
from frontdoor.web.hub.wording.offering import Reader, offered

DEED = {Way.ASK: May.ASK, Way.DISCUSS: May.DISCUSS, Way.DECIDE: May.DECIDE}
NEXT = {Way.ASK: "hub:ask", Way.DISCUSS: "hub:discuss", Way.DECIDE: "hub:decide"}
TOLD = {
    Way.ASK: "Next: ask the partner agencies.",
    Way.DISCUSS: "Next: open a discussion.",
    Way.DECIDE: "Next: decide.",
}


def triage(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Say how soon, why, which way and whom to ask; said again, it changes, and the earlier look stands."""
    by = viewer(request)
    rubric = Rubric(by, contact_id)
    found = begun(request, contact_id, May.TRIAGE, rubric.listed, rubric.last)
    suggested = whom_to_ask(
        [(one.part, one.person.age) for one in found.contact.people], found.contact.way_in
    )
    form = _form(request, by, found, suggested, rubric)
    if form.is_valid():
        given = form.cleaned_data
        way, level = Way(given["way"]), Priority(given["priority"])

        def take_a_look() -> None:
            triage_contact(
                contact_id, priority=level, reason=given["reason"], way=way, ask=given["ask"], by=by
            )
            rubric.keep(found.contact, given, by=by)

        ok, _ = attempted(form, take_a_look)
        if ok:
            return _triaged(request, contact_id, level, way)
    wording = offered(str(form["reason"].value() or ""), Reader.COLLEAGUE)
    return deed_page(
        request, "hub/triage.html", found, form, last_minutes=last_minutes(found), wording=wording
    )


def last_minutes(found: Identity) -> str:
    """What to know when the hub is about to close or closed: only urgent work, then the emergency duty team."""
    at, desk = now(), found.hours
    if is_urgent_only(at, desk):
        return (
            "The hub closes within the half hour, so only urgent work is taken now. "
            "What can't wait until morning goes to the emergency duty team when it closes."
        )
    if not is_open(at, desk):
        opening = when(next_opening(at, desk), at, ago=False)
        return f"The hub is closed until {opening}. What can't wait goes to the emergency duty team now."
    return ""


def _form(
    request: HttpRequest, by: Viewer, found: Identity, suggested: tuple[Suggestion, ...], rubric: Rubric
) -> TriageForm:
    looks = found.looks
    initial: dict[str, object] = {"ask": [one.agency_code for one in suggested]}
    if looks:
        last = looks[0]
        initial = {"priority": last.priority, "reason": last.reason, "way": last.way, "ask": last.ask}
    guessed = {"priority": request.GET.get("priority"), "way": request.GET.get("way")}
    initial |= {name: guess for name, guess in guessed.items() if guess}
    asked = rubric.is_asked_of(found.contact)
    return TriageForm(
        request.POST if request.method == "POST" else None,
        initial=initial | (rubric.initial(found.contact) if asked else {}),
        places=rubric.places(found.contact) if asked else None,
        advised=rubric.advised(by, found.contact),
        allowed=_allowed(found),
        agencies=_offered(by, found, suggested),
    )


def _allowed(found: Identity) -> dict[str, str]:
    preset = found.rules.replies
    limits = {level: preset.limit(level) for level in Priority}
    return {
        level: f"Partners are given {limit}." if limit else "Partners are given no deadline."
        for level, limit in limits.items()
    }


def _offered(by: Viewer, found: Identity, suggested: tuple[Suggestion, ...]) -> list[Option]:
    """The agencies, those suggested first and with the reason."""
    why = {one.agency_code: f"Suggested: {one.why}" for one in suggested}
    others = [agency for agency in found.agencies if agency.id != by.agency_id]
    others.sort(key=lambda agency: agency.code not in why)
    return [Option(agency.code, agency.short, why.get(agency.code, "")) for agency in others]


def _triaged(request: HttpRequest, contact_id: UUID, level: Priority, way: Way) -> HttpResponse:
    goes_on = "go_on" in request.POST and may(viewer(request), DEED[way])
    to = NEXT[way] if goes_on else "hub:contact"
    return done(request, f"Triaged {level}. {TOLD[way]}", to, contact_id)
