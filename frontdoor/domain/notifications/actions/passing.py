"""Passing notifications on: the ruling that one goes to the adults' hub or another council, and its taking back."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.contacts.queries import ContactSeen, InvolvedSeen, contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, StatedConcern, StatedReferrer, WayIn
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.notifications.models import PassingOn, PassingOnTakenBack
from frontdoor.domain.notifications.policies import must_be_able_to_pass, stands_passed
from frontdoor.domain.notifications.rules import (
    NotificationPassedOn,
    PassingOnUndone,
    SharedWithAdultsHub,
    Went,
    Why,
)
from frontdoor.domain.people.queries import PersonSeen
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused

OF_AGE = 18


@transaction.atomic
def say_passed_on(contact: UUID, to: Went, *, words: str = "", by: Viewer) -> Why:
    """Rule that a notification about adults alone goes to the adults' hub or another council; gives the reason."""
    entry, why = must_be_able_to_pass(by, contact, to)
    if to is Went.SHARED:
        raise Refused("A notification for both hubs is shared, not passed on.")
    _note(entry.contact_id, to, why, words=words, by=by)
    record(NotificationPassedOn(to=to, why=why), by=by, contact=contact)
    return why


@transaction.atomic
def make_adults_part(contact: UUID, *, words: str = "", by: Viewer) -> tuple[UUID, Why]:
    """Make a second contact from a notification for both hubs, about its adults only; the two are joined both ways.

    Its people are new records, ruled to be the same as those that they were made from; no child is on it.
    """
    _, why = must_be_able_to_pass(by, contact, Went.SHARED)
    whole = contact_seen(by, contact)
    adults = [one for one in whole.people if _is_adult(one)]
    if not adults:
        raise Refused(
            "No adult is named on this notification, so there is no part of it for the adults’ hub."
        )
    made = raise_concern(_adults_part(whole, adults), by=by)
    for one, theirs in zip(adults, contact_seen(by, made.id).people, strict=True):
        same = f"Made from {whole.reference}, for the adults’ hub"
        rule(one.person.id, theirs.person.id, Ruled.SAME, same, contact=made.id, by=by)
    _note(contact, Went.SHARED, why, words=words, beside=made.id, by=by)
    _note(made.id, Went.ADULTS, why, words=words, beside=contact, by=by)
    record(SharedWithAdultsHub(adults_contact_id=str(made.id), why=why), by=by, contact=contact)
    record(NotificationPassedOn(to=Went.ADULTS, why=why), by=by, contact=made.id)
    return made.id, why


@transaction.atomic
def say_taken_back(contact: UUID, *, reason: str, by: Viewer) -> UUID | None:
    """Take a passing on back, and both halves of a sharing; gives the other contact of a sharing."""
    must_be_able_to(by, May.HAND_OVER, contact)
    if not reason.strip():
        raise Refused("Say why it is taken back.")
    passing = stands_passed(by, contact)
    halves = [contact, passing.beside_id] if passing.beside_id else [contact]
    for row in PassingOn.objects.filter(contact_id__in=halves, taken_back=None):
        PassingOnTakenBack(
            passing=row,
            contact_id=row.contact_id,
            reason=reason.strip(),
            taken_back_at=now(),
            taken_back_by=by.id,
        ).save(force_insert=True)
        record(PassingOnUndone(), by=by, contact=row.contact_id)
    return passing.beside_id


def _is_adult(one: InvolvedSeen) -> bool:
    """Whether somebody on a notification is surely no child: of age where an age is known, else by their part."""
    if one.part in (Part.CHILD, Part.UNBORN):
        return False
    years = one.person.age if one.person.age is not None else one.notes.get("age")
    return years >= OF_AGE if years is not None else one.part in (Part.ADULT_AT_RISK, Part.PARENT)


def _note(contact: UUID, to: Went, why: Why, *, words: str, beside: UUID | None = None, by: Viewer) -> None:
    PassingOn(
        contact_id=contact,
        to=to,
        why=why,
        words=words.strip(),
        beside_id=beside,
        passed_at=now(),
        passed_by=by.id,
    ).save(force_insert=True)


def _adults_part(whole: ContactSeen, adults: list[InvolvedSeen]) -> StatedConcern:
    """The part of a notification that is about its adults; what the police wrote stays the hub’s own."""
    who = whole.referrer
    return StatedConcern(
        way_in=WayIn.POLICE,
        words=whole.words,
        referrer=StatedReferrer(
            kind=who.kind,
            name=who.name,
            role=who.role,
            organisation=who.organisation,
            agency_code=who.agency_code,
        ),
        people=tuple(Involved(one.part, _again(one.person), notes=one.notes) for one in adults),
        received_at=whole.received_at,
        occurred_at=whole.occurred_at,
        safe_now=whole.safe_now,
        original={"made_from": str(whole.id), "grade": whole.original.get("grade", "")},
    )


def _again(person: PersonSeen) -> StatedPerson:
    """Somebody as they stand on the contact that they were named on."""
    home = person.home
    return StatedPerson(
        forename=person.forename,
        surname=person.surname,
        life_stage=person.life_stage,
        birth_date=person.birth_date,
        age_stated=person.age_stated,
        sex=person.sex,
        ethnicity=person.ethnicity,
        line=home.line if home else "",
        town=home.town if home else "",
        postcode=home.postcode if home else "",
        address_protected=bool(home and home.protected),
        phone=next(iter(person.phones), ""),
        nhs_number=person.nhs_number,
        other_names=person.other_names,
    )
