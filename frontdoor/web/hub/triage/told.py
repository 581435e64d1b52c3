"""The six at triage: what a professional told us, ticked as far as it can be seen, and whose page it is for."""

from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import reading_organisations
from frontdoor.domain.agencies.rules import Listed, agency_of, kind_of, meant
from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.queries import Scored, reading_score
from frontdoor.domain.assurance.rules import Item, Told, what_was_told
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.contacts.rules import FamilyKnows, ReferrerKind, WayIn
from frontdoor.domain.outreach.actions import link_advice
from frontdoor.domain.outreach.queries import advice_to
from frontdoor.domain.outreach.rules import FOLLOWED_WITHIN
from frontdoor.foundation.govuk.fields import Option
from frontdoor.foundation.govuk.words import day
from frontdoor.foundation.records.readings import Reading

AS_THEY_WROTE_IT = "new"
SPOKEN_OF = (FamilyKnows.YES, FamilyKnows.UNSAFE)


class Rubric:
    """What is read for the six, and what the form offers; nothing of a family's or a neighbour's own words."""

    def __init__(self, by: Viewer, contact_id: UUID) -> None:
        self.listed: Reading[list[Listed]] = reading_organisations(by)
        self.last: Reading[Scored | None] = reading_score(by, contact_id)

    @staticmethod
    def is_asked_of(contact: ContactSeen) -> bool:
        """Whether the six are asked: of professionals alone, and not of the police, whose quality has its own page."""
        return contact.referrer.kind is ReferrerKind.PROFESSIONAL and contact.way_in is not WayIn.POLICE

    def places(self, contact: ContactSeen) -> list[Option]:
        """Every place on the list, and the one they wrote where it is not there."""
        new = (
            [Option(AS_THEY_WROTE_IT, f"Add “{contact.referrer.organisation}”")]
            if self._is_new(contact)
            else []
        )
        return [*new, *(Option(str(one.id), one.name) for one in self.listed.found)]

    def initial(self, contact: ContactSeen) -> dict[str, object]:
        """What was said last; before that, what can be seen, and the place that they wrote."""
        if last := self.last.found:
            return {"told": list(last.met), "place": str(last.organisation_id)}
        place = meant(contact.referrer.organisation, self.listed.found)
        first = str(place.id) if place else AS_THEY_WROTE_IT if self._is_new(contact) else ""
        return {"told": list(what_was_told(_told(contact))), "place": first}

    def advised(self, by: Viewer, contact: ContactSeen) -> list[Option]:
        """What the place was advised lately, as choices; none where the place is not known."""
        place = meant(contact.referrer.organisation, self.listed.found) if self.is_asked_of(contact) else None
        notes = advice_to(by, place.id, contact.raised_at - FOLLOWED_WITHIN) if place else []
        return [Option(str(one.id), f"{one.team}, {day(one.noted_at)}", one.words) for one in notes]

    def keep(self, contact: ContactSeen, given: dict[str, Any], *, by: Viewer) -> None:
        """Keep what was ticked, for the place that was chosen; without a place, it is not counted."""
        for note in given.get("advice") or ():
            link_advice(UUID(note), contact.id, by=by)
        place = given.get("place")
        if not place or not self.is_asked_of(contact):
            return
        met = [Item(code) for code in given["told"]]
        last = self.last.found
        if last and (set(last.met), str(last.organisation_id)) == (set(met), place):
            return
        score(contact.id, met, organisation=self._chosen(contact, place, by), by=by)

    def _chosen(self, contact: ContactSeen, place: str, by: Viewer) -> UUID:
        if place != AS_THEY_WROTE_IT:
            return UUID(place)
        return add_organisation(contact.referrer.organisation, agency_code=_agency(contact), by=by)

    def _is_new(self, contact: ContactSeen) -> bool:
        stated = contact.referrer.organisation.strip()
        return bool(stated and _agency(contact)) and meant(stated, self.listed.found) is None


def _agency(contact: ContactSeen) -> str:
    return contact.referrer.agency_code or agency_of(kind_of(contact.referrer.organisation))


def _told(contact: ContactSeen) -> Told:
    form = contact.original.get("form", {})
    return Told(
        words=contact.words,
        voices=tuple(one.voice for one in contact.about),
        family_spoken_of=contact.family_knows in SPOKEN_OF,
        before=str(form.get("before", {}).get("happened", "")),
        tried=contact.tried,
        name=contact.referrer.name,
        phone=contact.referrer.phone,
        email=contact.referrer.email,
    )
