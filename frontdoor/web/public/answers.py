"""Answers as they are kept while the form is written, and the concern they become."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from frontdoor.domain.contacts.rules import (
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
from frontdoor.web.public import flow
from frontdoor.web.public.homes import with_homes

Answers = Mapping[str, Any]
DATES = ("born", "expected_on")


def kept(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    """A form's answers as plain values."""
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in cleaned.items()}


def shown(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Kept answers as a form takes them back."""
    return {
        key: date.fromisoformat(value) if key in DATES and value else value for key, value in answer.items()
    }


def concern(answers: Answers) -> StatedConcern:
    """The concern that the answers state, every word as it was typed."""
    return StatedConcern(
        id=UUID(answers["contact"]),
        way_in=WayIn.PROFESSIONAL_FORM if flow.is_professional(answers) else WayIn.PUBLIC_FORM,
        words=words(answers),
        referrer=referrer(answers),
        people=tuple(involved(one) for one in with_homes(answers["people"])),
        received_at=now(),
        emergency=bool(answers["danger"]["danger"]),
        safe_now=SafeNow(answers["safe"]["safe_now"]),
        tried=answers["before"].get("tried", ""),
        family_knows=FamilyKnows(answers["family"]["family_knows"]),
        original={"form": {name: answers[name] for name in flow.questions(answers) if name in answers}},
        attachments=tuple(UUID(one["id"]) for one in answers.get("files") or ()),
    )


def words(answers: Answers) -> str:
    """What they wrote, whole; what they were asked besides the worry stands under its question."""
    happened = answers["before"].get("happened", "")
    said = answers["family"].get("said", "")
    parts = [answers["worry"]["words"]]
    parts += [f"What happened before: {happened}"] if happened else []
    parts += [f"What the family says: {said}"] if said else []
    return "\n\n".join(parts)


def referrer(answers: Answers) -> StatedReferrer:
    """Who raised it, as far as they say: what they took back by choosing not to say who they are is left out."""
    kind = ReferrerKind(answers["you"]["kind"])
    about = answers.get("about-you", {}) if kind is not ReferrerKind.ANONYMOUS else {}
    return StatedReferrer(
        kind=kind,
        name=about.get("name", ""),
        role=about.get("role", ""),
        organisation=about.get("organisation", ""),
        phone=about.get("phone", ""),
        email=about.get("email", ""),
        shared_mailbox=bool(about.get("shared_mailbox") and about.get("email")),
        keep_from_family=bool(about.get("keep_from_family")) or kind is ReferrerKind.ANONYMOUS,
    )


def involved(answer: Mapping[str, Any]) -> Involved:
    """One person of the form; an answer that does not fit the part they play is left out."""
    given, part = shown(answer), Part(answer["part"])
    is_born = part is not Part.UNBORN
    person = StatedPerson(
        forename=given.get("forename", ""),
        surname=given.get("surname", ""),
        birth_date=given.get("born") if is_born else None,
        age_stated=_about(given.get("about_age")) if is_born else "",
        expected_on=None if is_born else given.get("expected_on"),
        school=given.get("school", "") if part is Part.CHILD else "",
        line=given.get("line", ""),
        town=given.get("town", ""),
        postcode=given.get("postcode", ""),
    )
    return Involved(part, person, voice=given.get("voice", ""))


def _about(age: int | None) -> str:
    return "" if age is None else "under 1" if age == 0 else f"about {age}"
