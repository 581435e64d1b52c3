"""From what a system told to a concern as the house knows it: every word as it came."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import Involved, StatedConcern, StatedReferrer, WayIn
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.records.secrets import digest
from frontdoor.web.api.doubts import digits
from frontdoor.web.api.worries import Address, Person, Referrer, Worry

SOURCE = "system"


def concern(
    worry: Worry,
    *,
    contact: UUID,
    sent: Mapping[str, Any],
    doubted: Mapping[str, str],
    received_at: datetime,
    by: Viewer,
) -> StatedConcern:
    """The concern that a worry states; what is doubted stands in `original` alone, where the whole is kept."""
    return StatedConcern(
        id=contact,
        way_in=WayIn.SYSTEM,
        words=worry.words,
        referrer=_referrer(worry.referrer, by),
        people=tuple(
            _involved(person, {name for name in Person.model_fields if f"/people/{place}/{name}" in doubted})
            for place, person in enumerate(worry.people)
        ),
        received_at=received_at,
        emergency=worry.emergency,
        safe_now=worry.safe_now,
        tried=worry.tried or "",
        family_knows=worry.family_knows,
        occurred_at=None if "/occurred_at" in doubted else worry.occurred_at,
        source=SOURCE,
        source_reference=worry.your_reference or "",
        # One of each: a system may send more than once under its own number, and each time it is a contact.
        source_digest=digest(str(contact)),
        original={"system": by.name, "sent": dict(sent), "doubted": _doubted(sent, doubted)},
    )


def _doubted(sent: Mapping[str, Any], doubted: Mapping[str, str]) -> list[dict[str, str]]:
    """What is not gone by, as it was sent, and why: whoever reads the worry sees both."""
    return [{"sent": str(_at(sent, place)), "why": why} for place, why in doubted.items()]


def _at(sent: Any, place: str) -> Any:
    for step in place.split("/")[1:]:
        sent = sent[int(step) if isinstance(sent, list) else step]
    return sent


def _referrer(said: Referrer, by: Viewer) -> StatedReferrer:
    """Whoever is worried, of the agency whose system it is: a system can't speak for another agency."""
    return StatedReferrer(
        kind=said.kind,
        name=said.name or "",
        role=said.role or "",
        organisation=said.organisation or "",
        agency_code=by.agency_code,
        phone=said.phone or "",
        email=said.email or "",
        keep_from_family=said.keep_from_family,
    )


def _involved(person: Person, doubted: set[str]) -> Involved:
    home = person.address or Address()
    stated = StatedPerson(
        forename=person.forename or "",
        surname=person.surname or "",
        other_names=person.other_names or "",
        birth_date=None if "birth_date" in doubted else person.birth_date,
        age_stated=person.age or "",
        expected_on=None if "expected_on" in doubted else person.expected_on,
        sex="" if person.sex == "not_known" else person.sex,
        ethnicity=person.ethnicity or "",
        school=person.school or "",
        line=home.line or "",
        town=home.town or "",
        postcode=home.postcode or "",
        address_protected=home.protected,
        phone=person.phone or "",
        nhs_number="" if "nhs_number" in doubted else digits(person.nhs_number or ""),
        upn=person.upn or "",
    )
    notes = {"relation": person.relation} if person.relation else {}
    return Involved(person.part, stated, voice=person.voice or "", notes=notes)
