"""A person's record: who they are, their family, and everything known of them across contacts and agencies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, may
from frontdoor.domain.agencies.queries import reading_agencies
from frontdoor.domain.contacts.queries import ids_about
from frontdoor.domain.decisions.queries import reading_actions
from frontdoor.domain.needtoknow.queries import reading_shut
from frontdoor.domain.people.queries import PersonSeen, reading_phones
from frontdoor.foundation.audit.queries import reading_looks
from frontdoor.foundation.clock import LONDON, today
from frontdoor.foundation.records.readings import read_together
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.contact.chronology import reading_story, told
from frontdoor.web.hub.identity import age_said, closed_said
from frontdoor.web.hub.person.homes import lived
from frontdoor.web.hub.picture.pages import picture_of

WHO_I_AM = (
    ("The name I use", "other_names"),
    ("What matters to me", "matters_to_me"),
    ("My languages", "languages"),
    ("My school or nursery", "school"),
    ("My background", "ethnicity"),
    ("Sex", "sex"),
)
SPELT_OUT = {"F": "Female", "M": "Male", "female": "Female", "male": "Male", "other": "Other"}
WHO_SEES = (
    ("I know this family", "hub:know_person", May.DECLARE),
    ("Restrict this record", "hub:restrict_person", May.RESTRICT),
    ("Who looked at it", "guardian:looks_at_person", May.OVERSEE),
)
NUMBERS = (("NHS number", "nhs_number"), ("Unique pupil number", "upn"))


def person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Somebody's record: who I am before what happened to me."""
    by = viewer(request)
    picture = picture_of(by, [person_id], about=[person_id])
    family = picture.network
    human = family.human_of(person_id)
    if human is None:
        raise NotThere
    records = sorted(family.same_as(person_id))
    reached, county, looked = reading_phones(by, records), reading_agencies(by), reading_looks(by, person_id)
    story, plans = reading_story(by, records), reading_actions(by, ids_about(by, records))
    shut = reading_shut(by, person_id)
    read_together(reached, county, looked, story, plans, shut)
    phones, looks = reached.found, looked.found
    me, *others = (
        replace(family.people[one], home=family.home_of(one), phones=tuple(phones.get(one, ())))
        for one in sorted(records, key=lambda one: one != person_id)
    )
    known = told(story.found, {agency.code: agency.short for agency in county.found})
    agency = request.GET.get("agency", "")
    return render(
        request,
        "hub/person.html",
        {
            "person": me,
            "age": age_said(me),
            "born": said_birth(me),
            "who_i_am": (own := facts((me, *others), WHO_I_AM)),
            "not_asked": not_asked(own),
            "numbers": facts((me, *others), NUMBERS),
            "records": [record_words(one) for one in others],
            "picture": picture,
            "known": known,
            "shown": known.of(agency),
            "agency": agency,
            "months": last_twelve_months([line.raised_at for line in known.contacts], today()),
            "plans": [action for action in plans.found if action.is_open],
            "homes": lived(family.lived[human.id]),
            "looks": looks,
            "names": names_of(by, {look.member_id for look in looks if look.member_id}),
            "may_correct": may(by, May.MATCH),
            "who_sees": [(text, name) for text, name, deed in WHO_SEES if may(by, deed)],
            **closed_said(shut.found),
            "age_said": age_said,
            "on": today(),
        },
    )


def facts(records: Iterable[PersonSeen], asked: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """What the records of one person say to each question; different answers stand beside one another."""
    every = list(records)
    told = []
    for said, name in asked:
        answers = dict.fromkeys(
            SPELT_OUT.get(answer, answer) for one in every if (answer := str(getattr(one, name)).strip())
        )
        if answers:
            told.append({"key": said, "value": " / ".join(answers)})
    return told


def not_asked(told: Iterable[dict[str, str]]) -> list[str]:
    """What would make the record theirs and nobody has asked: the name they use, what matters, their languages."""
    said = {one["key"] for one in told}
    return [words[0].lower() + words[1:] for words, _ in WHO_I_AM[:3] if words not in said]


def said_birth(person: PersonSeen) -> str:
    """When somebody was born or is expected, in full."""
    when = person.birth_date or person.expected_on
    return f"{when.day} {when:%B} {when.year}" if when else ""


def record_words(person: PersonSeen) -> dict[str, str]:
    """A further record of the same person, as it was stated there."""
    words = ", ".join(filter(None, (said_birth(person), person.home.said if person.home else "")))
    href = reverse("hub:person", args=[person.id])
    return {"name": person.name, "age": age_said(person), "words": words, "href": href}


@dataclass(frozen=True)
class Month:
    """A month of the last twelve, and how many contacts came in it."""

    name: str
    count: int


def last_twelve_months(arrived: Iterable[datetime], on: date) -> list[Month]:
    """How many contacts came in each of the last twelve months, this one last."""
    counts: dict[tuple[int, int], int] = {}
    for at in arrived:
        here = at.astimezone(LONDON)
        counts[here.year, here.month] = counts.get((here.year, here.month), 0) + 1
    months = [divmod(on.year * 12 + on.month - 1 - back, 12) for back in range(11, -1, -1)]
    return [
        Month(f"{date(year, month + 1, 1):%b}", counts.get((year, month + 1), 0)) for year, month in months
    ]
