"""Setting up the county's agencies and teams."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.agencies.models import Agency, County, Organisation, Team
from frontdoor.domain.agencies.rules import AGENCIES, TEAMS, kind_of, plain_name
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.refusals import Refused


@transaction.atomic
def set_up_county(*, by: Actor) -> None:
    """Make sure the agencies and teams that every county begins with are there; what exists stays as it is."""
    Agency.objects.bulk_create(
        [Agency(code=start.code, name=start.name, short=start.short, kind=start.kind) for start in AGENCIES],
        ignore_conflicts=True,
    )
    owners = {agency.code: agency for agency in Agency.objects.all()}
    Team.objects.bulk_create(
        [
            Team(
                code=start.code,
                name=start.name,
                agency=owners[start.agency],
                kind=start.kind,
                areas=list(start.areas),
            )
            for start in TEAMS
        ],
        ignore_conflicts=True,
    )


def name_quality_mailbox(code: str, email: str, *, by: Actor) -> None:
    """Say to which mailbox an agency wants to be told what was missing from what it sent; empty takes it away."""
    Agency.objects.filter(code=code).update(quality_email=email.strip())


def add_organisation(name: str, *, agency_code: str, by: Actor) -> UUID:
    """Put a school, a surgery or a service on the list; one that stands there by this name already is that one."""
    tidy = " ".join(name.split())
    if not plain_name(tidy):
        raise Refused("Enter the name of the school, surgery or service.")
    owner = Agency.objects.filter(code=agency_code).first()
    if owner is None:
        raise Refused("Say which agency this school, surgery or service belongs to.")
    found, _ = Organisation.objects.get_or_create(
        plain_name=plain_name(tidy), defaults={"name": tidy, "kind": kind_of(tidy), "agency": owner}
    )
    return found.id


def open_county(name: str, *, invented: bool, by: Actor) -> County:
    """Say once and for all which county this is, and whether everybody in it is invented.

    The database refuses `invented` where anything has arrived already, and refuses a second county.
    """
    county = County(name=name, invented=invented, opened_at=now())
    county.save(force_insert=True)
    return county
