"""The rows that each person named on a contact leaves: who they are, where they live, and how they are found again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from frontdoor.demo.families import with_changes
from frontdoor.demo.sheets import Sheets
from frontdoor.domain.agencies.geography import place_of, tidy_postcode
from frontdoor.domain.contacts.rules import ABOUT, Involved, Part, life_stage_of
from frontdoor.domain.matching.rules import described
from frontdoor.domain.matching.rules.keys import keys_kept, names_in_use, number
from frontdoor.domain.people.rules import StatedPerson, household_key
from frontdoor.foundation.clock import LONDON


@lru_cache(maxsize=4096)
def placed(postcode: str) -> tuple[str, str]:
    """A postcode as stored, with its district."""
    stored = tidy_postcode(postcode) or postcode.strip().upper()[:8]
    return stored, place_of(stored).district_code if stored else ""


_household = lru_cache(maxsize=50_000)(household_key)


@dataclass(frozen=True)
class Named:
    """Who is named on a contact, when and by whom."""

    contact: UUID
    stated: Sequence[Involved]
    ids: Sequence[UUID]
    at: datetime
    by: UUID

    @property
    def children(self) -> int:
        """How many of them are children, born or not."""
        return sum(one.part in (Part.CHILD, Part.UNBORN) for one in self.stated)

    @property
    def adults(self) -> int:
        """How many of them are adults at risk."""
        return sum(one.part is Part.ADULT_AT_RISK for one in self.stated)

    @property
    def district(self) -> str:
        """Where those it is about live; failing that, where anybody does."""
        found = [
            (one.part in ABOUT, placed(one.person.postcode)[1])
            for one in self.stated
            if one.person.postcode and placed(one.person.postcode)[1]
        ]
        return max(found, key=lambda each: each[0])[1] if found else ""


class Persons:
    """Lays people out; `secret` seals the keys by which they are found."""

    def __init__(self, sheets: Sheets, secret: bytes) -> None:
        self.sheets = sheets
        self.names: set[str] = set()
        # Keys are made of names, dates and homes, of which many are shared: sealing them once is enough.
        self.sealed = lru_cache(maxsize=200_000)(lambda key: number(key, secret))

    def add(self, named: Named) -> None:
        """Write the rows of everybody who is named."""
        for position in range(len(named.ids)):
            self._person(named, position)

    def _person(self, named: Named, position: int) -> None:
        one, person_id = named.stated[position], named.ids[position]
        stage = life_stage_of(one.part, one.person)
        said = one.person if one.person.life_stage == stage else with_changes(one.person, life_stage=stage)
        self.sheets.add(
            "people_person",
            id=person_id,
            forename=said.forename,
            surname=said.surname,
            other_names=said.other_names,
            life_stage=said.life_stage,
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
            added_at=named.at,
            added_by=named.by,
        )
        self.sheets.add(
            "contacts_concerned",
            id=self.sheets.new_id(),
            contact_id=named.contact,
            person_id=person_id,
            part=one.part,
            position=position,
        )
        self._whereabouts(person_id, said, named.at, named.by)
        self._findable(person_id, said, named.at)

    def _whereabouts(self, person_id: UUID, said: StatedPerson, at: datetime, by: UUID) -> None:
        if said.line or said.town or said.postcode:
            postcode, district = placed(said.postcode)
            self.sheets.add(
                "people_residence",
                id=self.sheets.new_id(),
                person_id=person_id,
                line=said.line,
                town=said.town,
                postcode=postcode,
                household=_household(said.line, postcode),
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
        self.sheets.add_keys({self.sealed(key) for key in keys_kept(seen)}, person_id)
        self.names |= names_in_use(seen)
