"""A police notification as a concern at the front door: the officer's words untouched, the rest as stated."""

from datetime import datetime
from uuid import UUID

from frontdoor.domain.contacts.rules import (
    Involved,
    Part,
    ReferrerKind,
    StatedConcern,
    StatedReferrer,
    WayIn,
)
from frontdoor.domain.notifications.reading.households import household_key, is_no_fixed_abode
from frontdoor.domain.notifications.rules import (
    SOURCE,
    Notification,
    NotifiedPerson,
    counted,
    lacking_in,
)
from frontdoor.domain.people.rules import StatedPerson


def concern_from(
    found: Notification, *, version: int, file_name: str, at: datetime, import_id: UUID | None = None
) -> StatedConcern:
    """Say a notification as a concern; a version above one is a notification sent again with something changed."""
    on_it = counted(found)
    return StatedConcern(
        way_in=WayIn.POLICE,
        words=found.narrative,
        referrer=_officer(found),
        people=tuple(_involved(person, found) for person in found.people),
        received_at=found.received_at or at,
        occurred_at=found.occurred_at,
        source=SOURCE,
        source_reference=found.reference,
        source_digest=found.digest,
        original={
            "kind": found.kind,
            "grade": found.grade,
            "offence": found.offence,
            "dash_level": found.dash_level,
            "dash_score": found.dash_score,
            "officer": found.officer,
            "collar_number": found.collar_number,
            "household": household_key(found),
            "version": version,
            "missing": list(found.missing),
            "odd": list(found.odd),
            "lacking": [
                str(code)
                for code in lacking_in(
                    found,
                    rejected_rows=found.rejected_rows,
                    homeless=is_no_fixed_abode(found.address),
                )
            ],
            "children": on_it.children,
            "unborn": on_it.unborn,
            "adults_at_risk": on_it.adults_at_risk,
            "adults": on_it.adults,
            "ageless": on_it.ageless,
            "spoken_of": on_it.spoken_of,
            "placed": on_it.placed,
            "import": str(import_id) if import_id else "",
            "file": file_name,
            "rows": list(found.rows),
            "as_it_arrived": found.as_it_arrived,
        },
    )


def _officer(found: Notification) -> StatedReferrer:
    return StatedReferrer(
        kind=ReferrerKind.PROFESSIONAL,
        name=found.officer,
        role=f"Police officer, collar number {found.collar_number}"
        if found.collar_number
        else "Police officer",
        organisation="Police",
        agency_code=SOURCE,
    )


def _involved(person: NotifiedPerson, found: Notification) -> Involved:
    return Involved(
        part=person.role,
        person=_stated(person, found),
        voice=person.voice,
        notes={
            "age": person.age,
            "age_is_approximate": person.age_is_approximate,
            "present": person.present,
            "spoken_to": person.spoken_to,
            "consent": person.consent,
        },
    )


def _stated(person: NotifiedPerson, found: Notification) -> StatedPerson:
    is_unborn = person.role is Part.UNBORN
    return StatedPerson(
        forename=person.forename,
        surname=person.surname,
        birth_date=None if is_unborn else person.birth_date,
        age_stated=person.age_as_stated,
        expected_on=person.birth_date if is_unborn else None,
        sex=person.sex,
        ethnicity=person.ethnicity,
        school=person.school,
        line=found.address,
        town=found.town,
        postcode=found.postcode,
    )
