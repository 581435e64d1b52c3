"""`frontdoor system`: other agencies' systems are let in by a token, listed, renewed and shut out."""

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed

if TYPE_CHECKING:
    from frontdoor.domain.accounts.actions import Issued
    from frontdoor.domain.accounts.queries import SystemSeen, TokenSeen

SHOWN_ONCE = (
    "This token is shown once and kept nowhere. Give it to whoever sets that system up, unseen by others:"
)
DAYS = click.IntRange(1, 3650)


@click.group("system", short_help="Let other agencies' systems in by a token.")
def system() -> None:
    """Let other agencies' systems tell the front door what they are worried about (/api/v1/)."""


@system.command(short_help="Let a system in.")
@click.argument("name")
@click.option("--agency", required=True, help="The code of the agency whose system it is, such as education.")
@click.option("--days", type=DAYS, default=365, show_default=True, help="How long its token lasts.")
def add(*, name: str, agency: str, days: int) -> None:
    """Let a system in by its NAME, and show its token."""
    open_database()
    from frontdoor.domain.accounts.actions import add_system
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.agencies.queries import agencies
    from frontdoor.foundation.records.actor import acting_as
    from frontdoor.foundation.records.refusals import Refused

    with acting_as(SYSTEM.id):
        known = {each.code: each.id for each in agencies(SYSTEM)}
        if agency not in known:
            choices = ", ".join(known) or "none yet: type frontdoor county NAME first"
            raise Failed(f"There is no agency {agency!r}. Choose one of: {choices}.")
        try:
            issued = add_system(name, agency_id=known[agency], lasts=timedelta(days=days), by=SYSTEM)
        except Refused as refused:
            raise Failed(f"{refused.reason} Nothing was changed.") from refused
    click.echo(f"{issued.system.name} of {issued.system.agency_name} is let in. {_shown(issued)}")


@system.command("list", short_help="Every system, and how long its token lasts.")
def list_all() -> None:
    """List every system with its tokens: how each begins, until when it lasts, and when it was last used."""
    open_database()
    from frontdoor.domain.accounts.queries import systems
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        found = systems(SYSTEM)
    for seen in found:
        click.echo(f"{seen.system.name} ({seen.system.agency_code})")
        for token in seen.tokens:
            click.echo(f"  {token.prefix}…  {_state(token)}")
    if not found:
        click.echo("No system is let in yet. Type: frontdoor system add --help")


@system.command(short_help="Give a system a new token.")
@click.argument("name")
@click.option("--days", type=DAYS, default=365, show_default=True, help="How long the new token lasts.")
@click.option(
    "--keep-old-for",
    type=click.IntRange(0, 720),
    default=0,
    show_default=True,
    metavar="HOURS",
    help="How long the old one opens too, so that there is time to change it.",
)
def renew(*, name: str, days: int, keep_old_for: int) -> None:
    """Give the system of this NAME a new token; the old one ends at once, or in some hours."""
    open_database()
    from frontdoor.domain.accounts.actions import renew_token
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        issued = renew_token(
            _named(name).system.id,
            lasts=timedelta(days=days),
            keep_old_for=timedelta(hours=keep_old_for),
            by=SYSTEM,
        )
    old = f"The old token opens for {keep_old_for} hours more" if keep_old_for else "The old token has ended"
    click.echo(f"{old}. {_shown(issued)}")


@system.command(short_help="Shut a system out.")
@click.argument("name")
def revoke(*, name: str) -> None:
    """End every token of the system of this NAME (or whose token begins so) at once; its next call is refused."""
    open_database()
    from frontdoor.domain.accounts.actions import revoke_tokens
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        seen = _named(name)
        ended = revoke_tokens(seen.system.id, by=SYSTEM)
    said = {0: "It had no token that opens", 1: "Its token has ended"}.get(
        ended, f"Its {ended} tokens have ended"
    )
    click.echo(f"{seen.system.name} is shut out. {said}; what it sent stays.")


def _named(name: str) -> "SystemSeen":
    """The system of a name, or of a token: that is all one has of a token found where it should not be."""
    from frontdoor.domain.accounts.queries import systems
    from frontdoor.domain.accounts.rules import SYSTEM

    found = systems(SYSTEM)
    for seen in found:
        if seen.system.name == name or any(name.startswith(token.prefix) for token in seen.tokens):
            return seen
    choices = ", ".join(seen.system.name for seen in found) or "none yet"
    raise Failed(f"There is no system {name!r}. Choose one of: {choices}. Nothing was changed.")


def _shown(issued: "Issued") -> str:
    return f"{SHOWN_ONCE}\n\n{issued.token}\n\nIt lasts until {issued.until:%d %B %Y}."


def _state(token: "TokenSeen") -> str:
    from frontdoor.foundation.clock import now

    if token.revoked_at:
        return f"ended {token.revoked_at:%d %b %Y %H:%M} UTC"
    if token.until <= now():
        return f"ran out {token.until:%d %b %Y %H:%M} UTC"
    used = f"last used {token.last_used:%d %b %Y %H:%M} UTC" if token.last_used else "never used"
    return f"until {token.until:%d %b %Y}, {used}"
