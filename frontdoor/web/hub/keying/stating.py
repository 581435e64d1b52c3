"""What was keyed as a concern at the front door: as it was said or written."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from frontdoor.domain.contacts.rules import (
    ABOUT,
    FamilyKnows,
    Involved,
    Part,
    ReferrerKind,
    SafeNow,
    StatedConcern,
    StatedReferrer,
    WayIn,
)
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.web.hub.keying.answers import Answers, Stated, said_people
from frontdoor.web.hub.keying.births import read_birth

REFERRER = ("name", "role", "organisation", "agency_code", "phone", "email")


def concern_of(
    answers: Answers,
    *,
    way_in: WayIn,
    received_at: datetime,
    on: date,
    original: Mapping[str, Any],
    **more: Any,
) -> StatedConcern:
    """Say what was keyed as a concern; `original` keeps what else there is to know of how it came."""
    return StatedConcern(
        way_in=way_in,
        words=_text(answers, "words"),
        referrer=_referrer(answers),
        people=tuple(involved(one, answers, on) for one in said_people(answers)),
        received_at=received_at,
        emergency=answers.get("emergency") == "yes",
        safe_now=SafeNow(answers.get("safe_now") or SafeNow.NOT_SURE),
        tried=_text(answers, "tried"),
        family_knows=FamilyKnows(answers.get("family_knows") or FamilyKnows.NOT_ASKED),
        original=original,
        **more,
    )


def involved(person: Stated, answers: Answers, on: date) -> Involved:
    """One person of a call, with the part they play and what they said themselves."""
    relation = _text(person, "relation")
    return Involved(
        part=part_of(person),
        person=stated_person(person, answers, on),
        voice=_text(person, "voice"),
        notes={"relation": relation} if relation else {},
    )


def part_of(person: Stated) -> Part:
    """The part somebody plays; a child where the page sent none that we know."""
    said = person.get("part", "")
    return Part(said) if said in list(Part) else Part.CHILD


def stated_person(person: Stated, answers: Answers, on: date) -> StatedPerson:
    """Who somebody is, as the caller said: at the family's address unless they live somewhere else."""
    birth = read_birth(person.get("born", ""), on, unborn=part_of(person) is Part.UNBORN)
    line, town, postcode, protected = _home(person, answers)
    return StatedPerson(
        birth_date=birth.born,
        expected_on=birth.expected,
        age_stated=birth.age,
        line=line,
        town=town,
        postcode=postcode,
        address_protected=protected,
        nhs_number="".join(filter(str.isdigit, person.get("nhs_number", "")))[:10],
        forename=_text(person, "forename"),
        surname=_text(person, "surname"),
        school=_text(person, "school"),
        sex=_text(person, "sex"),
        phone=_text(person, "phone"),
        other_names=_text(person, "other_names"),
    )


def missing(answers: Answers, *, may_name_nobody: bool = False) -> Sequence[str]:
    """What is still needed before it can be sent, besides what its own questions ask for.

    Advice may be about nobody in particular: a teacher asks how to speak with a family, and names none.
    """
    if may_name_nobody:
        return ()
    about = [one for one in said_people(answers) if part_of(one) in ABOUT]
    return () if about else ("Say who it is about, even if all that is known is “a boy of about 7”",)


def _home(person: Stated, answers: Answers) -> tuple[str, str, str, bool]:
    elsewhere = _text(person, "elsewhere_line"), _text(person, "elsewhere_postcode")
    if any(elsewhere):
        return elsewhere[0], "", elsewhere[1], bool(person.get("elsewhere_protected"))
    line, town, postcode = _text(answers, "line"), _text(answers, "town"), _text(answers, "postcode")
    return line, town, postcode, bool(answers.get("protected"))


def _referrer(answers: Answers) -> StatedReferrer:
    return StatedReferrer(
        kind=ReferrerKind(answers.get("kind") or ReferrerKind.ANONYMOUS),
        keep_from_family=bool(answers.get("keep_from_family")),
        shared_mailbox=bool(answers.get("shared_mailbox") and answers.get("email")),
        **{name: _text(answers, name) for name in REFERRER},
    )


def _text(answers: Answers, name: str) -> str:
    return str(answers.get(name) or "").strip()
