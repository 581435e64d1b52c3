"""Answers as they are kept while the form is written, and the concern they become."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from frontdoor.domain.contacts.rules import (
    DraftKind,
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
from frontdoor.foundation.clock import now

Answers = Mapping[str, Any]


def kept(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    """A form's answers as plain values."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in cleaned.items()}


def shown(answer: Mapping[str, Any], dates: tuple[str, ...] = ("born", "expected_on")) -> dict[str, Any]:
    """Kept answers as a form takes them back."""
    return {
        key: date.fromisoformat(value) if key in dates and value else value for key, value in answer.items()
    }


def kind_of(answers: Answers) -> DraftKind:
    """Whether a professional writes or somebody else."""
    is_work = answers.get("you", {}).get("kind") == ReferrerKind.PROFESSIONAL
    return DraftKind.PROFESSIONAL if is_work else DraftKind.PUBLIC


def concern(answers: Answers) -> StatedConcern:
    """The concern that the answers state, words untouched."""
    safe = answers["safe"]
    return StatedConcern(
        id=UUID(answers["contact"]),
        way_in=WayIn.PROFESSIONAL_FORM if kind_of(answers) is DraftKind.PROFESSIONAL else WayIn.PUBLIC_FORM,
        words=answers["worry"]["words"],
        referrer=referrer(answers),
        people=tuple(involved(one) for one in answers["people"]),
        received_at=now(),
        emergency=bool(answers["danger"]["danger"]),
        safe_now=SafeNow(safe["safe_now"]),
        tried=safe.get("tried", ""),
        family_knows=FamilyKnows(safe["family_knows"]),
        original={name: answer for name, answer in answers.items() if name not in ("contact", "files")},
        attachments=tuple(UUID(one["id"]) for one in answers.get("files", [])),
    )


def referrer(answers: Answers) -> StatedReferrer:
    """Who raised it, as far as they said."""
    about = answers.get("about-you", {})
    return StatedReferrer(
        kind=ReferrerKind(answers["you"]["kind"]),
        name=about.get("name", ""),
        role=about.get("role", ""),
        organisation=about.get("organisation", ""),
        phone=about.get("phone", ""),
        email=about.get("email", ""),
        keep_from_family=bool(about.get("keep_from_family")),
    )


def involved(answer: Mapping[str, Any]) -> Involved:
    """One person of the form."""
    given = shown(answer)
    age = given.get("about_age")
    person = StatedPerson(
        forename=given.get("forename", ""),
        surname=given.get("surname", ""),
        birth_date=given.get("born"),
        age_stated="" if age is None else f"about {age}",
        expected_on=given.get("expected_on"),
        school=given.get("school", ""),
        line=given.get("line", ""),
        town=given.get("town", ""),
        postcode=given.get("postcode", ""),
    )
    return Involved(Part(given["part"]), person, voice=given.get("voice", ""))
