"""Two systems of other agencies, and what they told us today: by the deeds, once the history is copied in."""

from dataclasses import replace
from uuid import UUID

from frontdoor.domain.accounts.actions import add_system
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agencies.queries import agency_by_code
from frontdoor.domain.contacts.actions import receive
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
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.secrets import digest

SCHOOL, PRACTICE = "Ferrybank Primary: pupils’ records", "Larkmead Practice: patients’ records"


def tell_by_systems() -> int:
    """Let two systems in and tell what they tell; says how many contacts that made. Their tokens are nobody's."""
    school, practice = _let_in(SCHOOL, "education"), _let_in(PRACTICE, "health-gp")
    _tell(school, "FP-2291", _hungry())
    _tell(practice, "LP-0417", _bruised())
    return 2


def _let_in(name: str, agency: str) -> Viewer:
    with acting_as(SYSTEM.id):
        return add_system(name, agency_id=agency_by_code(SYSTEM, agency).id, by=SYSTEM).system


def _tell(system: Viewer, number: str, told: StatedConcern) -> None:
    """Send one worry, as the door for other systems does (web/api)."""

    def stated(contact: UUID) -> StatedConcern:
        return replace(
            told,
            id=contact,
            referrer=replace(told.referrer, agency_code=system.agency_code),
            source="system",
            source_reference=number,
            source_digest=digest(str(contact)),
            original={"system": system.name},
        )

    with acting_as(system.id):
        receive(number, digest(number), stated, by=system)


def _hungry() -> StatedConcern:
    child = StatedPerson(
        forename="Alfie",
        surname="Marlowe-Quint",
        birth_date=today().replace(year=today().year - 8, day=1),
        sex="male",
        school="Ferrybank Primary",
        line="12 Ashgrove Row",
        town="Mansfield",
        postcode="NG18 5ZZ",
    )
    mother = StatedPerson(forename="Carys", surname="Marlowe-Quint", line=child.line, postcode=child.postcode)
    return StatedConcern(
        way_in=WayIn.SYSTEM,
        words="Alfie asked for food to take home again, and fell asleep in the first lesson. "
        "It is the third time this month.",
        referrer=StatedReferrer(
            ReferrerKind.PROFESSIONAL,
            name="Ms Oldershaw",
            role="Class teacher",
            organisation="Ferrybank Primary",
            email="oldershaw@example.org",
        ),
        people=(
            Involved(Part.CHILD, child, voice="There is no dinner on Sundays."),
            Involved(Part.PARENT, mother, notes={"relation": "Alfie’s mother"}),
        ),
        received_at=now(),
        safe_now=SafeNow.YES,
        family_knows=FamilyKnows.YES,
        tried="Breakfast at school, and a talk with his mother on Monday.",
    )


def _bruised() -> StatedConcern:
    child = StatedPerson(
        forename="Elin",
        surname="Thackwray",
        birth_date=today().replace(year=today().year - 2, day=1),
        sex="female",
        line="3 Weir Terrace",
        town="Newark",
        postcode="NG24 1AA",
    )
    return StatedConcern(
        way_in=WayIn.SYSTEM,
        words="Bruises on both upper arms that a fall does not explain. Her father said that she bruises easily, "
        "and did not want her looked at. They are on their way home, and I am not sure that she is safe tonight.",
        referrer=StatedReferrer(
            ReferrerKind.PROFESSIONAL,
            name="Dr Penhallow",
            role="General practitioner",
            organisation="Larkmead Practice",
            phone="07700 900417",
            email="penhallow@example.org",
        ),
        people=(Involved(Part.CHILD, child),),
        received_at=now(),
        safe_now=SafeNow.NOT_SURE,
        family_knows=FamilyKnows.UNSAFE,
    )
