"""Telling of help there is."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.directory.queries import reading_services
from frontdoor.domain.feedback.rules.offering import MOST_OFFERED, HelpOffered
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def offer_help(contact: UUID, services: Sequence[UUID], *, by: Viewer) -> None:
    """Put on the contact's record which services whoever raised it was told of; none offered leaves nothing."""
    must_be_able_to(by, May.TELL, contact)
    asked = list(dict.fromkeys(services))
    if not asked:
        return
    if len(asked) > MOST_OFFERED:
        raise Refused(f"Choose up to {MOST_OFFERED} services: nobody can ring more.")
    if len(reading_services(by, asked).found) < len(asked):
        raise Refused("One of these services is not in the directory any more. Choose again.")
    record(HelpOffered(services=tuple(map(str, asked))), by=by, contact=contact)
