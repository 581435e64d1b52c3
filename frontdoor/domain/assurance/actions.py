"""Saying which of the six were in a referral."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies import actions as agencies
from frontdoor.domain.agencies.queries import organisation as on_the_list
from frontdoor.domain.assurance.models import Score
from frontdoor.domain.assurance.rules import Item, ReferralScored
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.foundation.clock import local, now
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def score(contact: UUID, met: Iterable[Item], *, organisation: UUID, by: Viewer) -> None:
    """Say which of the six were in a professional's referral, also after it closed; said again, the last word counts.

    Nobody who tells us of their own family or neighbours is scored.
    """
    must(by, May.TRIAGE)
    found = contact_seen(by, contact)
    if found.referrer.kind is not ReferrerKind.PROFESSIONAL:
        raise Refused(
            "Only what a professional sent is counted here: families and neighbours are never scored."
        )
    there = [item for item in Item if item in set(met)]
    Score(
        contact_id=contact,
        organisation_id=on_the_list(by, organisation).id,
        met=there,
        raised_on=local(found.raised_at).date(),
        scored_at=now(),
        scored_by=by.id,
    ).save(force_insert=True)
    record(ReferralScored(organisation_id=str(organisation), met=tuple(there)), by=by, contact=contact)


def add_organisation(name: str, *, agency_code: str, by: Viewer) -> UUID:
    """Put a school, a surgery or a service on the county's list; one that stands there already is that one."""
    must(by, May.TRIAGE)
    return agencies.add_organisation(name, agency_code=agency_code, by=by)
