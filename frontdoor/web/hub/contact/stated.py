"""What was stated with a contact besides its words: by whom, how safe it is, and what a police file says besides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from frontdoor.domain.contacts.queries import ContactSeen, InvolvedSeen
from frontdoor.domain.contacts.rules import FamilyKnows, ReferrerKind, SafeNow
from frontdoor.foundation.govuk.words import day, when
from frontdoor.web.hub.identity import age_said

SAFE = {SafeNow.YES: "Yes, as they see it", SafeNow.NO: "No", SafeNow.NOT_SURE: "They were not sure"}
KNOWS = {
    FamilyKnows.YES: "Yes",
    FamilyKnows.NO: "No",
    FamilyKnows.UNSAFE: "No: telling them would not be safe",
    FamilyKnows.NOT_ASKED: "Not asked",
}
KINDS = {
    ReferrerKind.PROFESSIONAL: "A professional",
    ReferrerKind.FAMILY: "Family or friend",
    ReferrerKind.PUBLIC: "A member of the public",
    ReferrerKind.ANONYMOUS: "Somebody who gave no name",
}
FORMS = {
    "ppn_child": "Public protection notification, child",
    "ppn_adult": "Public protection notification, adult",
    "domestic_abuse": "Domestic abuse notification",
    "non_crime": "No crime recorded",
    "crime": "A crime recorded",
}
OF_A_NOTIFICATION = (
    ("kind", "Form"),
    ("grade", "Graded by the police"),
    ("offence", "Crime"),
    ("dash_level", "Domestic-abuse checklist"),
)


@dataclass(frozen=True)
class PersonCard:
    """One person of a contact as a card."""

    id: UUID
    name: str
    role: str
    age: str
    facts: tuple[dict[str, str], ...]
    known: str
    voice: str
    lock: str


def people_of(contact: ContactSeen, records: Mapping[UUID, set[UUID]]) -> list[PersonCard]:
    """Everybody on a contact: those it is about first."""
    about = [one.person.id for one in contact.about]
    everyone = sorted(contact.people, key=lambda one: one.person.id not in about)
    return [_card(one, len(records.get(one.person.id, ()))) for one in everyone]


def facts_of(contact: ContactSeen, shorts: Mapping[str, str]) -> dict[str, list[dict[str, str]]]:
    """Keys and values beside the words: who raised it, and how things stood when it arrived."""
    return {
        "referrer": _referrer(contact, shorts),
        "stood": _stood(contact),
        "police": _police(contact.original),
    }


def _card(one: InvolvedSeen, records: int) -> PersonCard:
    person, home = one.person, one.person.home
    told = [
        ("Born", when_born(one)),
        ("Who they are", str(one.notes.get("relation") or "")),
        ("School", person.school),
        ("Lives", home.said if home else ""),
        ("Telephone", ", ".join(person.phones)),
        ("Also called", person.other_names),
    ]
    return PersonCard(
        id=person.id,
        name=person.name,
        role=one.part.label,
        age=age_said(person),
        facts=_rows(told),
        known=f"{records} records linked" if records > 1 else "",
        voice=one.voice,
        lock="Protected address: shown to the hub alone" if home and home.protected else "",
    )


def when_born(one: InvolvedSeen) -> str:
    """A birth date, or the date on which a baby is expected; ages said roughly stand beside the name."""
    born = one.person.birth_date or one.person.expected_on
    return f"{born.day} {born:%B} {born.year}" if born else ""


def _referrer(contact: ContactSeen, shorts: Mapping[str, str]) -> list[dict[str, str]]:
    who = contact.referrer
    told = [
        ("Raised by", ", ".join(filter(None, (who.name, who.role))) or KINDS[who.kind]),
        ("From", who.organisation or shorts.get(who.agency_code, "")),
        ("Telephone", who.phone),
        ("E-mail", who.email),
        ("Their e-mail", "may be read by somebody else" if who.shared_mailbox else ""),
        ("The family", "must not learn who raised this" if who.keep_from_family else ""),
        ("Way in", contact.way_in.label),
        ("Sent by", str(contact.original.get("system") or "")),
        ("Their reference", contact.source_reference),
    ]
    return list(_rows(told))


def _stood(contact: ContactSeen) -> list[dict[str, str]]:
    call = contact.original.get("call") or {}
    paper = contact.original.get("paper") or {}
    doubted = contact.original.get("doubted") or ()
    told = [
        ("Safe now?", SAFE[contact.safe_now]),
        ("Family knows?", KNOWS[contact.family_knows]),
        ("Happened", when(contact.occurred_at) if contact.occurred_at else ""),
        ("Tried already", contact.tried),
        ("Sent, and not gone by", " ".join(f"{one['sent']}: {one['why']}" for one in doubted)),
        ("Call taken by", str(call.get("taken_by") or "")),
        ("Also written in the call", " · ".join(str(one) for one in call.get("also") or ())),
        ("Keyed by", str(paper.get("keyed_by") or "")),
        ("Date on it", _day_of(paper.get("written_on"))),
        ("Their first thought", str(call.get("chosen") or paper.get("chosen") or "")),
    ]
    return list(_rows(told))


def _police(original: Mapping[str, Any]) -> list[dict[str, str]]:
    """What the police's form says besides its words, what is missing from it and what is odd in it."""
    facts = [(said, str(original.get(name) or "")) for name, said in OF_A_NOTIFICATION]
    told = [(said, FORMS.get(value, value.capitalize())) for said, value in facts]
    told.append(("To check", "; ".join(str(each) for each in original.get("odd") or ())))
    return list(_rows(told)) if original.get("kind") else []


def _day_of(written: object) -> str:
    return day(date.fromisoformat(written)) if isinstance(written, str) and written else ""


def _rows(told: Sequence[tuple[str, str]]) -> tuple[dict[str, str], ...]:
    return tuple({"key": key, "value": value} for key, value in told if value)
