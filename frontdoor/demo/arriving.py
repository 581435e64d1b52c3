"""The rows that a contact's arrival leaves: the contact, its referrer and people, and what they were told at once."""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from frontdoor.demo.persons import Named, Persons
from frontdoor.demo.sheets import Json, Sheets
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.rules import ConcernRaised, reference_of, said_of
from frontdoor.domain.feedback.rules import (
    ACKNOWLEDGED,
    AT_ONCE,
    How,
    Kind,
    ReferrerAcknowledged,
    acknowledgement_of,
    follow_code,
)
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import BY_KEY
from frontdoor.foundation.records.secrets import digest

SENT_AFTER = timedelta(seconds=20)
"""How soon the worker takes an e-mail to its way out."""


class Arriving:
    """Lays out arrivals; `key` signs the codes for referrers."""

    def __init__(self, sheets: Sheets, persons: Persons, *, key: str) -> None:
        self.sheets, self.persons, self.key = sheets, persons, key
        self.follow_digest = self.district = ""

    def arrive(self, life: Life) -> list[tuple[Deed, datetime, UUID]]:
        """Write the rows of one arrival, and say which deeds it made."""
        stated, at, by = life.concern, life.raised_at, life.raised_by
        named = Named(life.contact, stated.people, life.people, at, by.id)
        self.district = district = named.district
        self.sheets.add(
            "contacts_contact",
            id=life.contact,
            reference=reference_of(life.contact),
            way_in=stated.way_in,
            received_at=stated.received_at,
            raised_at=at,
            raised_by=by.id,
            emergency=stated.emergency,
            safe_now=stated.safe_now,
            family_knows=stated.family_knows,
            occurred_at=stated.occurred_at,
            district=district,
            source=stated.source,
            source_reference=stated.source_reference,
            source_digest=stated.source_digest,
        )
        self._narrative(life)
        self._referrer(life)
        self.persons.add(named)
        raised = ConcernRaised(
            way_in=stated.way_in,
            referrer_kind=stated.referrer.kind,
            agency_code=stated.referrer.agency_code,
            children=named.children,
            adults=named.adults,
            emergency=stated.emergency,
            alarming=bool(stated.alarming),
            district=district,
            received_at=stated.received_at.isoformat(),
        )
        return [(raised, at, by.id), self._acknowledged(life)]

    def _narrative(self, life: Life) -> None:
        stated = life.concern
        people = zip(stated.people, life.people, strict=True)
        self.sheets.add(
            "contacts_narrative",
            id=self.sheets.new_id(),
            contact_id=life.contact,
            words=stated.words,
            tried=stated.tried,
            original=dict(stated.original),
            of_people=Json([said_of(one, person) for one, person in people]),
        )

    def _acknowledged(self, life: Life) -> tuple[Deed, datetime, UUID]:
        """Everybody can be acknowledged at once: whoever writes in this county gives an address."""
        how, code = AT_ONCE[life.concern.way_in], follow_code(self.key, life.contact)
        self.follow_digest = digest(code)
        self.sheets.add(
            "feedback_message",
            id=self.sheets.new_id(),
            contact_id=life.contact,
            kind=Kind.ACKNOWLEDGED,
            how=how,
            words=ACKNOWLEDGED,
            follow_digest=self.follow_digest,
            letter_id=self._letter(life, code) if how is How.EMAIL else None,
            told_at=life.raised_at,
            told_by=life.raised_by.id,
        )
        by = INTAKE if life.raised_by.id == INTAKE.id else SYSTEM
        return ReferrerAcknowledged(how=how), life.raised_at, by.id

    def _letter(self, life: Life, code: str) -> UUID:
        """The e-mail that says we have it, and that it went."""
        key = f"acknowledged:{life.contact}"
        letter = uuid5(BY_KEY, key)
        self.sheets.add(
            "letters_letter",
            id=letter,
            key=key,
            how=letters.How.EMAIL,
            to=life.concern.referrer.email,
            subject=letters.subject_line(letters.Subject.RECEIVED),
            body=acknowledgement_of(
                reference_of(life.contact), code, shared=life.concern.referrer.shared_mailbox
            ),
            about=life.contact,
            written_at=life.raised_at,
            written_by=SYSTEM.id,
        )
        self.sheets.add(
            "letters_letterattempt",
            id=self.sheets.new_id(),
            letter_id=letter,
            about=life.contact,
            outcome=letters.Outcome.SENT,
            reason="",
            tried_at=life.raised_at + SENT_AFTER,
            tried_by=SYSTEM.id,
        )
        return letter

    def _referrer(self, life: Life) -> None:
        who = life.concern.referrer
        self.sheets.add(
            "contacts_referrer",
            id=self.sheets.new_id(),
            contact_id=life.contact,
            kind=who.kind,
            name=who.name,
            role=who.role,
            organisation=who.organisation,
            agency_code=who.agency_code,
            phone=who.phone,
            email=who.email,
            keep_from_family=who.keep_from_family,
            shared_mailbox=who.shared_mailbox,
            postal=who.postal,
        )
