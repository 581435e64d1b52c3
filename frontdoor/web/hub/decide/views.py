"""The pages of deciding by needs and of signing off."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.agreements.rules import HANDED_OVER, Outcome, SignOffRules, StatutoryTest
from frontdoor.domain.decisions.actions import decide as decide_contact
from frontdoor.domain.decisions.actions import sign_off
from frontdoor.domain.decisions.queries import DecisionSeen, reading_decisions
from frontdoor.domain.discussions.queries import DiscussionSeen, reading_discussions
from frontdoor.domain.sharing.queries import RequestSeen, reading_requests
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.decide.forms import DecideForm, SignForm, as_decided
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.wording.offering import Reader, offered

TEST_LABELS = {test.value: test.label for test in StatutoryTest}


def decide(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Decide by needs; partners who have not answered are listed, and hold nothing up."""
    by = viewer(request)
    beside = Beside(
        reading_decisions(by, contact_id),
        reading_requests(by, contact_id),
        reading_discussions(by, contact_id),
    )
    found = begun(request, contact_id, May.DECIDE, beside.decisions, beside.asked, beside.discussed)
    before, rules = beside.decisions.found, found.rules.sign_off
    form = DecideForm(
        request.POST if request.method == "POST" else None,
        initial=as_decided(before[0]) if before else {"outcome": request.GET.get("outcome", "")},
        offered=found.rules.needs,
        rules=rules,
        role=by.role,
    )
    if form.is_valid():
        ok, _ = attempted(form, lambda: _decide(contact_id, form, by))
        if ok:
            return _decided(request, contact_id, Outcome(form.cleaned_data["outcome"]), rules, by)
    wording = offered(str(form["reasons"].value() or ""), Reader.COLLEAGUE)
    return deed_page(request, "hub/decide.html", found, form, wording=wording, **_beside(by, beside))


def sign(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Sign what a colleague decided, or send it back with words."""
    by = viewer(request)
    decisions = reading_decisions(by, contact_id)
    found = begun(request, contact_id, May.SIGN_OFF, decisions)
    decision = next((each for each in decisions.found[:1] if each.waits_for_signature), None)
    if decision is None:
        raise Refused("No decision on this contact waits to be signed.")
    form = SignForm(request.POST if request.method == "POST" else None)
    why_not = why_not_sign(by, decision, found.rules.sign_off)
    if form.is_valid():
        given = form.cleaned_data
        agree = given["agree"] == "yes"
        words = given["note"] if agree else given["words"]
        ok, _ = attempted(form, lambda: sign_off(decision.id, agree=agree, words=words, by=by))
        if ok:
            return done(request, _signed(decision.outcome, agree), "hub:contact", contact_id)
    return deed_page(
        request,
        "hub/sign.html",
        found,
        form,
        decision=decision,
        why_not=why_not,
        needs=found.rules.need_labels,
        tests=TEST_LABELS,
        names=names_of(by, [decision.decided_by]),
    )


def why_not_sign(by: Viewer, decision: DecisionSeen, rules: SignOffRules) -> str:
    """Why this member may not give the second signature; empty where they may."""
    if decision.decided_by == by.id:
        return "You made this decision, so somebody else must sign it off."
    rule = rules.of(decision.outcome)
    return "" if rule.may_sign_second(by.role) else f"Your role may not sign this. {rule.words}"


def _decide(contact_id: UUID, form: DecideForm, by: Viewer) -> UUID:
    given = form.cleaned_data
    return decide_contact(
        contact_id,
        outcome=Outcome(given["outcome"]),
        needs=form.needs_found(),
        tests=form.tests_considered(),
        reasons=given["reasons"],
        family_told=given["family_told"],
        by=by,
    )


def _decided(
    request: HttpRequest, contact_id: UUID, outcome: Outcome, rules: SignOffRules, by: Viewer
) -> HttpResponse:
    rule = rules.of(outcome)
    alone = rule.may_sign_alone(by.role)
    to, following = _next(outcome, in_force=rule.begins_at_once(by.role))
    signed = "" if alone else f" {rule.words}"
    words = f"Decided: {outcome.label.lower()}.{signed} Next: {following}."
    go_on = "go_on" in request.POST and to
    return done(request, words, to if go_on else "hub:contact", contact_id)


def _next(outcome: Outcome, *, in_force: bool) -> tuple[str, str]:
    if not in_force:
        return "", "a manager signs it, or sends it back"
    if outcome in HANDED_OVER:
        return "hub:hand_over", "hand it over"
    return "hub:tell", "tell whoever raised it"


def _signed(outcome: Outcome, agree: bool) -> str:
    if not agree:
        return "Sent back with your words. Next: its maker decides again."
    return f"Signed. {outcome.label} is in force. Next: {_next(outcome, in_force=True)[1]}."


@dataclass(frozen=True)
class Beside:
    """What stands beside the form."""

    decisions: Reading[list[DecisionSeen]]
    asked: Reading[list[RequestSeen]]
    discussed: Reading[list[DiscussionSeen]]


def _beside(by: Viewer, beside: Beside) -> dict[str, Any]:
    """What is known, and what is still owed, beside the form."""
    asked, discussed = beside.asked.found, beside.discussed.found
    last = next(iter(beside.decisions.found), None)
    people = [each.asked_by for each in asked]
    if last and last.sign_off:
        people.append(last.sign_off.signed_by)
    return {
        "asked": asked,
        "outstanding": [each for each in asked if each.is_open],
        "discussed": [each for each in discussed if each.conclusion],
        "going_on": next((each for each in discussed if each.conclusion is None), None),
        "sent_back": last.sign_off if last and last.sign_off and not last.sign_off.agreed else None,
        "names": names_of(by, people),
    }
