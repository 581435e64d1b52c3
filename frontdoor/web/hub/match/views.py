"""The page that compares somebody on a contact with those we know, and the page that undoes a ruling."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.queries import (
    ContactLine,
    ContactSeen,
    InvolvedSeen,
    ids_about,
    reading_involved,
    reading_lines,
)
from frontdoor.domain.matching.actions import rule, undo
from frontdoor.domain.matching.queries import candidates_and_rulings, rulings_on, sought_for
from frontdoor.domain.matching.rules.candidates import Candidate
from frontdoor.domain.matching.rules.findings import Kind
from frontdoor.domain.matching.rules.rulings import Ruling
from frontdoor.domain.people.queries import PersonSeen
from frontdoor.foundation.records.readings import read_together
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.identity import age_said
from frontdoor.web.hub.match.forms import RulingsForm, UndoForm
from frontdoor.web.hub.match.hinting import asks_guardian, hint_of

TONES = {Kind.AGREES: "same", Kind.NEARLY: "near", Kind.DISAGREES: "differs"}
LAST_CONTACTS = 3
AT_HOME = "Also known at this address: "


@dataclass(frozen=True)
class Shown:
    """A candidate as the page shows it."""

    candidate: Candidate
    person: PersonSeen | None
    age: str
    reasons: tuple[dict[str, str], ...]
    at_home: str
    doubts: tuple[str, ...]
    contacts: tuple[ContactLine, ...]


def match(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Rule, for one person of the contact at a time, whether they are somebody we know."""
    found, by = begun(request, contact_id, May.MATCH), viewer(request)
    person = chosen_person(found.contact, request.GET.get("person", ""))
    if "ask" in request.POST:
        return asks_guardian(request, contact_id, person)
    sought = sought_for(by, person.person.id)
    candidates, ruled = candidates_and_rulings(by, sought)
    form = RulingsForm(
        request.POST if request.method == "POST" else None,
        others=[(each.person_id, each.name) for each in candidates],
    )
    if form.is_valid():
        ok, _ = attempted(form, lambda: _rule(contact_id, person.person.id, form, by))
        if ok:
            return _ruled(request, found.contact, person, form)
    shown, others = _known(by, contact_id, candidates, ruled, person.person.id)
    return deed_page(
        request,
        "hub/match.html",
        found,
        form,
        person=person,
        person_age=age_said(person.person),
        facts=facts_of(person.person),
        lock="Protected address" if person.person.home and person.person.home.protected else "",
        shown=shown,
        **hint_of(by, contact_id, sought),
        rulings=ruled,
        undone={each.undoes_id for each in ruled if each.undoes_id},
        others=others,
        names=names_of(by, [each.ruled_by for each in ruled]) if ruled else {},
        tabs=_tabs(found.contact, person),
    )


def undo_ruling(request: HttpRequest, contact_id: UUID, ruling_id: UUID) -> HttpResponse:
    """Take a ruling back: what it linked is apart again, and nothing else is touched."""
    found, by = begun(request, contact_id, May.MATCH), viewer(request)
    ruling, person = _ruling_on(by, found.contact, ruling_id)
    form = UndoForm(request.POST if request.method == "POST" else None)
    back = f"{reverse('hub:match', args=[contact_id])}?person={person.person.id}"
    if form.is_valid():
        ok, _ = attempted(form, lambda: undo(ruling_id, form.cleaned_data["why"], contact=contact_id, by=by))
        if ok:
            done(request, "Undone. The two records stand apart again.", "hub:match", contact_id)
            return redirect(back)
    return deed_page(
        request,
        "hub/undo_ruling.html",
        found,
        form,
        ruling=ruling,
        person=person,
        names=names_of(by, [ruling.ruled_by]),
        match_page=back,
    )


def chosen_person(contact: ContactSeen, said: str) -> InvolvedSeen:
    """The person of the contact who is compared: the one asked for, else the first it is about."""
    everybody = (*contact.about, *(one for one in contact.people if one not in contact.about))
    if not everybody:
        raise NotThere
    return next((one for one in everybody if str(one.person.id) == said), everybody[0])


def facts_of(person: PersonSeen) -> list[dict[str, str]]:
    """What was said of somebody that a comparison hangs on."""
    said = [
        ("Address", person.home.said if person.home else ""),
        ("Telephone", ", ".join(person.phones)),
        ("Other names", person.other_names),
        ("Sex", person.sex),
        ("School", person.school),
        ("NHS number", person.nhs_number),
    ]
    return [{"key": key, "value": value} for key, value in said if value]


def _rule(contact_id: UUID, person: UUID, form: RulingsForm, by: Viewer) -> None:
    for other, verdict, why in form.rulings():
        rule(person, other, verdict, why, contact=contact_id, by=by)


def _ruled(
    request: HttpRequest, contact: ContactSeen, person: InvolvedSeen, form: RulingsForm
) -> HttpResponse:
    """Go on with the next person of the contact, or back to it after the last."""
    verdicts = " ".join(
        f"{person.person.name} and {form.others[other]}: {verdict.label.lower()}."
        for other, verdict, _ in form.rulings()
    )
    ids = [one.person.id for one in contact.people]
    following = ids[ids.index(person.person.id) + 1 :]
    if not following:
        return done(request, f"{verdicts} A ruling can be undone.", "hub:contact", contact.id)
    done(request, f"{verdicts} Next: the next person on this contact.", "hub:contact", contact.id)
    return redirect(f"{reverse('hub:match', args=[contact.id])}?person={following[0]}")


def _known(
    by: Viewer, contact_id: UUID, candidates: Sequence[Candidate], ruled: Sequence[Ruling], person: UUID
) -> tuple[list[Shown], dict[UUID, PersonSeen]]:
    """What is known of the candidates and of those ruled upon, in the same few reads however many they are."""
    wanted = {other for each in candidates for other in (each.person_id, *each.others)}
    wanted |= {other for each in ruled for other in each.pair} - {person}
    about = ids_about(by, wanted)
    found, named = reading_lines(by, about), reading_involved(by, about)
    read_together(found, named)
    lines, there = [line for line in found.found.values() if line.id != contact_id], named.found
    people = {one.person.id: one.person for involved in there.values() for one in involved}
    return [_shown(each, people, lines, there) for each in candidates], people


def _shown(
    candidate: Candidate,
    people: dict[UUID, PersonSeen],
    lines: Iterable[ContactLine],
    there: dict[UUID, tuple[InvolvedSeen, ...]],
) -> Shown:
    records = {candidate.person_id, *candidate.others}
    named = [line for line in lines if records & {one.person.id for one in there.get(line.id, ())}]
    person = people.get(candidate.person_id)
    return Shown(
        candidate=candidate,
        person=person,
        age=age_said(person) if person else "",
        reasons=tuple(
            {"words": f"{reason.field.label}: {reason.said}", "tone": TONES[reason.kind]}
            for reason in candidate.reasons
            if reason.kind in TONES
        ),
        at_home=", ".join(
            line.removeprefix(AT_HOME) for line in candidate.household if line.startswith(AT_HOME)
        ),
        doubts=tuple(line for line in candidate.household if not line.startswith(AT_HOME)),
        contacts=tuple(named[:LAST_CONTACTS]),
    )


def _ruling_on(by: Viewer, contact: ContactSeen, ruling_id: UUID) -> tuple[Ruling, InvolvedSeen]:
    for one in contact.people:
        for ruling in rulings_on(by, one.person.id):
            if ruling.id == ruling_id and ruling.undoes_id is None:
                return ruling, one
    raise NotThere


def _tabs(contact: ContactSeen, person: InvolvedSeen) -> list[dict[str, Any]]:
    address = reverse("hub:match", args=[contact.id])
    return [
        {
            "text": one.person.name,
            "href": f"{address}?person={one.person.id}",
            "current": one.person.id == person.person.id,
            "count": 0,
        }
        for one in contact.people
    ]
