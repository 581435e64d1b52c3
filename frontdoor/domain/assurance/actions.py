"""Saying which of the six were in a referral, and handing a school what it can learn from them."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.agencies import actions as agencies
from frontdoor.domain.agencies.queries import organisation as on_the_list
from frontdoor.domain.assurance.models import Score
from frontdoor.domain.assurance.queries import A_YEAR, reading_year
from frontdoor.domain.assurance.rules import (
    FEWEST,
    HANDED_AGAIN_AFTER,
    CoachingHanded,
    Item,
    ReferralScored,
    lines,
    words_for,
)
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.foundation.clock import local, now, today
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.letters.rules import How, Subject
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


@transaction.atomic
def hand_over_coaching(organisation: UUID, email: str, *, by: Viewer) -> None:
    """Write to a school or agency what its referrals of a year told us: once a quarter, and never of too few.

    Its words are our own, made of numbers: nobody is in them.
    """
    must(by, May.TELL)
    found = on_the_list(by, organisation)
    since = today() - A_YEAR
    words = words_for(
        lines(reading_year(by, since, found.id).found, reading_year(by, since).found),
        f"{today():%-d %B %Y}",
    )
    if not words:
        raise Refused(f"There is too little to say yet: {FEWEST} referrals or more must be read back first.")
    earlier = [one.written_at for one in letters_about(by, found.id)]
    if earlier and earlier[0] > now() - HANDED_AGAIN_AFTER:
        raise Refused(f"They were written to on {local(earlier[0]):%-d %B}. There is nothing new to say yet.")
    send(
        to=email,
        how=How.EMAIL,
        subject=Subject.COACHING,
        body=words,
        about=found.id,
        by=by,
        key=f"coaching:{found.id}:{today()}",
    )
    record(CoachingHanded(organisation_id=str(found.id)), by=by)
