"""The pages that ask partner agencies, and take a question back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.rules import LawfulBasis, Purpose
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.sharing.actions import ask_partner
from frontdoor.domain.sharing.actions import withdraw as withdraw_question
from frontdoor.domain.sharing.queries import RequestSeen, reading_request, reading_requests
from frontdoor.domain.sharing.rules import ServiceAgreement
from frontdoor.domain.triage.rules import Priority
from frontdoor.foundation.clock import now, reply_due
from frontdoor.foundation.govuk.fields import Option
from frontdoor.foundation.govuk.words import plural, when
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.ask.forms import AskForm, WithdrawForm
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.identity import Agency, Identity, age_said, and_list
from frontdoor.web.hub.wording.offering import Reader, offered


def ask(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Ask several agencies in one form; each becomes a question of its own with a deadline."""
    by = viewer(request)
    questions = reading_requests(by, contact_id)
    found = begun(request, contact_id, May.ASK, questions)
    asked = questions.found
    form = _form(request, by, found, asked)
    if form.is_valid():
        ok, _ = attempted(form, lambda: _ask_each(form, contact_id, by))
        if ok:
            return done(request, _told(form), "hub:contact", contact_id)
    names = names_of(by, [each.asked_by for each in asked])
    return deed_page(
        request,
        "hub/ask.html",
        found,
        form,
        asked=asked,
        names=names,
        usual=_usual(found.contact),
        wording=offered(form.written(), Reader.PROFESSIONAL),
    )


def withdraw(request: HttpRequest, contact_id: UUID, request_id: UUID) -> HttpResponse:
    """Take a question back, since its answer is no longer needed."""
    by = viewer(request)
    asked = reading_request(by, request_id)
    found = begun(request, contact_id, May.ASK, asked)
    question = asked.found
    if question.contact_id != contact_id:
        raise NotThere
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        ok, _ = attempted(
            form, lambda: withdraw_question(request_id, reason=form.cleaned_data["reason"], by=by)
        )
        if ok:
            words = f"Taken back from {question.agency_name}. They are no longer waited on."
            return done(request, words, "hub:contact", contact_id)
    return deed_page(request, "hub/withdraw.html", found, form, question=question)


def _form(request: HttpRequest, by: Viewer, found: Identity, asked: list[RequestSeen]) -> AskForm:
    looks, partners = found.looks, found.agencies
    first = _still_to_ask(looks[0].ask if looks else [], partners, asked)
    return AskForm(
        request.POST if request.method == "POST" else None,
        initial={
            "agencies": first,
            "people": [str(each) for each in found.contact.person_ids],
            "priority": found.priority or None,
            "purpose": usual_purpose(found.contact),
            "lawful_basis": LawfulBasis.PUBLIC_TASK,
        },
        agencies=_offered(by, partners, first, asked),
        people=[
            Option(
                str(one.person.id), f"{one.person.name} ({age_said(one.person)}), {one.part.label.lower()}"
            )
            for one in found.contact.people
        ],
        deadlines=_deadlines(found),
    )


def usual_purpose(contact: ContactSeen) -> Purpose:
    """The purpose offered first: what a child needs, or the protection of an adult where no child is on it."""
    parts = {one.part for one in contact.about}
    return Purpose.PROTECT_ADULT if parts == {Part.ADULT_AT_RISK} else Purpose.CHILD_IN_NEED


def _usual(contact: ContactSeen) -> dict[str, str]:
    return {"purpose": usual_purpose(contact).label.lower()}


def _still_to_ask(
    suggested: Sequence[str], partners: Sequence[Agency], asked: list[RequestSeen]
) -> list[str]:
    done_already = {each.agency_id for each in asked}
    codes = [agency.code for agency in partners if agency.id not in done_already]
    return [code for code in suggested if code in codes]


def _offered(
    by: Viewer, partners: Sequence[Agency], first: Sequence[str], asked: list[RequestSeen]
) -> list[tuple[str, str, str, AgencyKind]]:
    """Every agency but one's own, those that triage named at the top."""
    last = {each.agency_id: each for each in asked}
    others = [agency for agency in partners if agency.id != by.agency_id]
    others.sort(key=lambda agency: agency.code not in first)
    return [
        (agency.code, agency.short, _asked_before(last.get(agency.id)), AgencyKind(agency.kind))
        for agency in others
    ]


def _asked_before(last: RequestSeen | None) -> str:
    if last is None:
        return ""
    answer = "not yet answered" if last.is_open else "answered" if last.answer else "taken back"
    return f"Asked {when(last.asked_at)}, {answer}"


def _deadlines(found: Identity) -> list[Option]:
    """Each priority with the moment by which an answer would be due if the question were sent now."""
    preset, at = found.rules.replies, now()
    options = []
    for level in Priority:
        due = reply_due(level, at, preset, found.hours)
        said = f"due {when(due, at, ago=False)} ({preset.limit(level)})" if due else "no deadline"
        hint = "The priority given at triage" if level == found.priority else ""
        options.append(Option(level, f"{level.capitalize()}: {said}", hint))
    return options


def _ask_each(form: AskForm, contact_id: UUID, by: Viewer) -> None:
    given: dict[str, Any] = form.cleaned_data
    for code, words in form.questions().items():
        ask_partner(
            contact_id,
            agency_code=code,
            people=form.chosen_people(),
            purpose=Purpose(given["purpose"]),
            lawful_basis=LawfulBasis(given["lawful_basis"]),
            service_agreement=ServiceAgreement(given["service_agreement"]),
            words=words,
            priority=given["priority"],
            by=by,
        )


def _told(form: AskForm) -> str:
    field = form.fields["agencies"]
    names = [text for code, text in getattr(field, "choices", ()) if code in form.cleaned_data["agencies"]]
    count = plural(len(names), "question")
    return (
        f"{count} sent, to {and_list(names)}. Next: their answers come in here; nothing holds up a decision."
    )
