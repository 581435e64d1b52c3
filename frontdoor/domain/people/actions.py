"""Adding people as they were described, and correcting what was described wrongly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies.geography import place_of, tidy_postcode
from frontdoor.domain.people.models import Person, Reachable, Relationship, Residence
from frontdoor.domain.people.rules import (
    PersonCorrected,
    RelationshipStated,
    StatedPerson,
    Tie,
    household_key,
    is_nhs_number,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.foundation.records.storing import store_all

CORRECTABLE = (
    "forename",
    "surname",
    "other_names",
    "birth_date",
    "expected_on",
    "died_on",
    "sex",
    "ethnicity",
    "school",
    "nhs_number",
    "upn",
    "languages",
    "matters_to_me",
)

AS_STATED = (
    "forename",
    "surname",
    "other_names",
    "life_stage",
    "birth_date",
    "age_stated",
    "expected_on",
    "sex",
    "ethnicity",
    "school",
    "nhs_number",
    "upn",
)


@dataclass(frozen=True)
class PersonRows:
    """One person's rows, laid out and not yet stored."""

    stated: StatedPerson
    person: Person
    residence: Residence | None
    reachable: Reachable | None

    @property
    def district(self) -> str:
        """The district they live in, as far as the postcode tells."""
        return self.residence.district if self.residence else ""


def lay_out(stated: StatedPerson, *, at: datetime, by: Viewer) -> PersonRows:
    """The rows of a person as described; nothing is stored yet."""
    person = Person(added_at=at, added_by=by.id, **{name: getattr(stated, name) for name in AS_STATED})
    residence = None
    if stated.line or stated.town or stated.postcode:
        residence = _residence(person.id, stated, at, by)
    reachable = (
        Reachable(person_id=person.id, phone=stated.phone, said_at=at, said_by=by.id)
        if stated.phone
        else None
    )
    return PersonRows(stated, person, residence, reachable)


def add(people: Iterable[PersonRows], *, by: Viewer) -> None:
    """Store people who were laid out."""
    rows = list(people)
    store_all(row.person for row in rows)
    store_all(row.residence for row in rows if row.residence)
    store_all(row.reachable for row in rows if row.reachable)


@transaction.atomic
def correct(person_id: UUID, changes: dict[str, object], *, contact: UUID | None = None, by: Viewer) -> None:
    """Put right what was described wrongly; the earlier values stay in the history."""
    must(by, May.MATCH)
    person = Person.objects.filter(id=person_id).first()
    if person is None:
        raise NotThere
    number = str(changes.get("nhs_number") or "")
    if number and not is_nhs_number(number):
        raise Refused("That is not an NHS number: a digit is wrong or missing. Check it, or leave it out.")
    changed = [name for name in CORRECTABLE if name in changes and getattr(person, name) != changes[name]]
    for name in changed:
        setattr(person, name, changes[name])
    if changed:
        person.save(update_fields=changed)
        record(PersonCorrected(fields=tuple(changed)), by=by, contact=contact, people=[person_id])


@transaction.atomic
def state_relationship(
    person_id: UUID,
    other_id: UUID,
    tie: Tie,
    *,
    poses_risk: bool = False,
    contact: UUID | None = None,
    by: Viewer,
) -> None:
    """Say how one person stands to another, and whether they pose a risk to them; on which contact it was learned."""
    must(by, May.MATCH)
    if Person.objects.filter(id__in=[person_id, other_id]).count() < 2:
        raise NotThere
    Relationship(
        person_id=person_id, other_id=other_id, tie=tie, poses_risk=poses_risk, said_at=now(), said_by=by.id
    ).save(force_insert=True)
    said = RelationshipStated(tie=tie, poses_risk=poses_risk)
    record(said, by=by, contact=contact, people=[person_id, other_id])


def _residence(person_id: UUID, stated: StatedPerson, at: datetime, by: Viewer) -> Residence:
    postcode = tidy_postcode(stated.postcode) or stated.postcode.strip().upper()[:8]
    return Residence(
        person_id=person_id,
        line=stated.line,
        town=stated.town,
        postcode=postcode,
        # Letters such as ½ grow when they are made plain.
        household=household_key(stated.line, postcode)[:240],
        district=place_of(postcode).district_code if postcode else "",
        protected=stated.address_protected,
        said_at=at,
        said_by=by.id,
    )
