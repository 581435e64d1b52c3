"""Setting up the county's agencies and teams."""

from django.db import transaction

from frontdoor.domain.agencies.models import Agency, County, Team
from frontdoor.domain.agencies.rules import AGENCIES, TEAMS
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor


@transaction.atomic
def set_up_county(*, by: Actor) -> None:
    """Make sure the agencies and teams that every county begins with are there; what exists stays as it is."""
    for start in AGENCIES:
        Agency.objects.get_or_create(
            code=start.code, defaults={"name": start.name, "short": start.short, "kind": start.kind}
        )
    owners = {agency.code: agency for agency in Agency.objects.all()}
    for team in TEAMS:
        Team.objects.get_or_create(
            code=team.code,
            defaults={
                "name": team.name,
                "agency": owners[team.agency],
                "kind": team.kind,
                "areas": list(team.areas),
            },
        )


def name_quality_mailbox(code: str, email: str, *, by: Actor) -> None:
    """Say to which mailbox an agency wants to be told what was missing from what it sent; empty takes it away."""
    Agency.objects.filter(code=code).update(quality_email=email.strip())


def open_county(name: str, *, invented: bool, by: Actor) -> County:
    """Say once and for all which county this is, and whether everybody in it is invented.

    The database refuses `invented` where anything has arrived already, and refuses a second county.
    """
    county = County(name=name, invented=invented, opened_at=now())
    county.save(force_insert=True)
    return county
