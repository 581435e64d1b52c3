"""The rows that a contact's arrival leaves: the contact, its referrer and people, their keys, what they were told."""

from datetime import datetime
from functools import lru_cache
from uuid import UUID

from frontdoor.demo.sheets import Json, Sheets
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.agencies.geography import place_of, tidy_postcode
from frontdoor.domain.contacts.rules import ABOUT, ConcernRaised, Part, life_stage_of, reference_of, said_of
from frontdoor.domain.feedback.rules import ACKNOWLEDGED, AT_ONCE, Kind, ReferrerAcknowledged, follow_code
from frontdoor.domain.matching.rules import described
from frontdoor.domain.matching.rules.keys import keys_kept, names_in_use, sealed
from frontdoor.domain.people.rules import StatedPerson, household_key
from frontdoor.foundation.clock import LONDON
from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.records.secrets import digest


@lru_cache(maxsize=4096)
def _placed(postcode: str) -> tuple[str, str]:
    """A postcode as stored, with its district."""
    stored = tidy_postcode(postcode) or postcode.strip().upper()[:8]
    return stored, place_of(stored).district_code if stored else ""


class Arriving:
    """Lays out arrivals; `key` signs the codes for referrers, `secret` seals the keys by which people are found."""

    def __init__(self, sheets: Sheets, *, key: str, secret: bytes) -> None:
        self.sheets, self.key, self.secret = sheets, key, secret
        self.names: set[str] = set()

    def arrive(self, life: Life) -> list[tuple[Deed, datetime, UUID]]:
        """Write the rows of one arrival, and say which deeds it made."""
        stated, at, by = life.concern, life.raised_at, life.raised_by
        district = self.district(life)
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
        self.sheets.add(
            "contacts_narrative",
            id=self.sheets.new_id(),
            contact_id=life.contact,
            words=stated.words,
            tried=stated.tried,
            original=dict(stated.original),
            of_people=Json(
                [said_of(one, person) for one, person in zip(stated.people, life.people, strict=True)]
            ),
        )
        self._referrer(life)
        for position in range(len(life.people)):
            self._person(life, position)
        parts = [one.part for one in stated.people]
        raised = ConcernRaised(
            way_in=stated.way_in,
            referrer_kind=stated.referrer.kind,
            agency_code=stated.referrer.agency_code,
            children=parts.count(Part.CHILD) + parts.count(Part.UNBORN),
            adults=parts.count(Part.ADULT_AT_RISK),
            emergency=stated.emergency,
            alarming=bool(stated.alarming),
            district=district,
            received_at=stated.received_at.isoformat(),
        )
        return [(raised, at, by.id), self._acknowledged(life)]

    def _acknowledged(self, life: Life) -> tuple[Deed, datetime, UUID]:
        how = AT_ONCE[life.concern.way_in]
        self.sheets.add(
            "feedback_message",
            id=self.sheets.new_id(),
            contact_id=life.contact,
            kind=Kind.ACKNOWLEDGED,
            how=how,
            words=ACKNOWLEDGED,
            follow_digest=digest(follow_code(self.key, life.contact)),
            told_at=life.raised_at,
            told_by=life.raised_by.id,
        )
        by = INTAKE if life.raised_by.id == INTAKE.id else SYSTEM
        return ReferrerAcknowledged(how=how), life.raised_at, by.id

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
        )

    def _person(self, life: Life, position: int) -> None:
        one, person_id = life.concern.people[position], life.people[position]
        said, at, by = one.person, life.raised_at, life.raised_by.id
        self.sheets.add(
            "people_person",
            id=person_id,
            forename=said.forename,
            surname=said.surname,
            other_names=said.other_names,
            life_stage=life_stage_of(one.part, said),
            birth_date=said.birth_date,
            age_stated=said.age_stated,
            expected_on=said.expected_on,
            sex=said.sex,
            ethnicity=said.ethnicity,
            school=said.school,
            nhs_number=said.nhs_number,
            upn=said.upn,
            languages="",
            matters_to_me="",
            added_at=at,
            added_by=by,
        )
        self.sheets.add(
            "contacts_concerned",
            id=self.sheets.new_id(),
            contact_id=life.contact,
            person_id=person_id,
            part=one.part,
            position=position,
        )
        self._whereabouts(person_id, said, at, by)
        self._findable(
            person_id, StatedPerson(**{**vars(said), "life_stage": life_stage_of(one.part, said)}), at
        )

    def _whereabouts(self, person_id: UUID, said: StatedPerson, at: datetime, by: UUID) -> None:
        if said.line or said.town or said.postcode:
            postcode, district = _placed(said.postcode)
            self.sheets.add(
                "people_residence",
                id=self.sheets.new_id(),
                person_id=person_id,
                line=said.line,
                town=said.town,
                postcode=postcode,
                household=household_key(said.line, postcode),
                district=district,
                protected=said.address_protected,
                said_at=at,
                said_by=by,
            )
        if said.phone:
            self.sheets.add(
                "people_reachable",
                id=self.sheets.new_id(),
                person_id=person_id,
                phone=said.phone,
                said_at=at,
                said_by=by,
            )

    def _findable(self, person_id: UUID, said: StatedPerson, at: datetime) -> None:
        seen = described(said, said_on=at.astimezone(LONDON).date())
        self.sheets.add(
            "matching_likeness", id=self.sheets.new_id(), person_id=person_id, stated=seen.as_plain()
        )
        self.sheets.add_keys(sealed(keys_kept(seen), self.secret), person_id)
        self.names.update(names_in_use(seen))

    @staticmethod
    def district(life: Life) -> str:
        """Where the people it is about live."""
        known = [
            (one.part in ABOUT, _placed(one.person.postcode)[1])
            for one in life.concern.people
            if one.person.line or one.person.town or one.person.postcode
        ]
        found = [each for each in known if each[1]]
        return max(found, key=lambda each: each[0])[1] if found else ""
