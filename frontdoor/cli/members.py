"""`frontdoor county` and `frontdoor enrol`: a real county is set up, and its first members."""

from uuid import UUID

import click

from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Failed


@click.command(short_help="Set up the county that this site serves.")
@click.argument("name")
def county(name: str) -> None:
    """Set up a real county by its NAME, with the agencies and teams that every county begins with.

    It is done once. An invented county can never become a real one: begin with `frontdoor start --empty`.
    """
    open_database()
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.agencies import actions, queries
    from frontdoor.foundation.records.actor import acting_as

    found = queries.county(None)
    if found:
        raise Failed(f"This site serves {found.name} already. Nothing was changed.")
    with acting_as(SYSTEM.id):
        actions.open_county(name, invented=False, by=SYSTEM)
        actions.set_up_county(by=SYSTEM)
        codes = ", ".join(agency.code for agency in queries.agencies(SYSTEM))
    click.echo(f"The county of {name} is set up. Its agencies: {codes}. Next: frontdoor enrol --help")


@click.command(short_help="Enrol a member.")
@click.argument("name")
@click.option("--email", required=True, help="With which they sign in.")
@click.option("--role", required=True, help="For example social_worker or operations_manager.")
@click.option("--agency", required=True, help="The code of their agency, such as ncc-children.")
@click.option("--team", default="", help="The code of their team, such as mash.")
@click.password_option(help="Asked for when it is not given.")
def enrol(*, name: str, email: str, role: str, agency: str, team: str, password: str) -> None:
    """Enrol somebody by NAME in one role for one agency; they sign in with their e-mail address and password."""
    open_database()
    from frontdoor.domain.accounts.actions import join
    from frontdoor.domain.accounts.queries import has_account
    from frontdoor.domain.accounts.rules import PEOPLE, SYSTEM, Role
    from frontdoor.domain.agencies.queries import agencies, teams
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        agency_ids = {each.code: each.id for each in agencies(SYSTEM)}
        team_ids = {each.code: each.id for each in teams(SYSTEM)} | {"": None}
        _one_of("role", role, [each.value for each in Role if each in PEOPLE])
        _one_of("agency", agency, list(agency_ids))
        _one_of("team", team, list(team_ids))
        if has_account(SYSTEM, email):
            raise Failed(f"Somebody signs in with {email} already. Nothing was changed.")
        join(
            name,
            role=Role(role),
            agency_id=agency_ids[agency],
            team_id=team_ids[team],
            email=email,
            password=password,
            by=SYSTEM,
        )
    click.echo(f"{name} is enrolled and can sign in.")


@click.command(short_help="End a membership, at once.")
@click.argument("email")
def leave(*, email: str) -> None:
    """End the membership of whoever signs in with EMAIL: from their next click nothing opens, whatever is open now.

    What they did stays on record under their name.
    """
    open_database()
    from frontdoor.domain.accounts import actions
    from frontdoor.domain.accounts.queries import names_of
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        found = _signs_in_with(email)
        name = names_of(SYSTEM, [found])[found]
        actions.leave(found, by=SYSTEM)
    click.echo(f"{name} is shut out, in every browser. What they did stays on record.")


@click.command(name="lost", short_help="Let somebody set up a new second step.")
@click.argument("email")
def lost_factors(*, email: str) -> None:
    """Whoever signs in with EMAIL lost passkey, app and codes: they set up another after their password.

    Be sure that it is they who ask: ring them on a number that you had before, or see them. Every browser is signed
    out, and their agency's own sign-in is bound anew.
    """
    open_database()
    from frontdoor.domain.accounts.actions import forget_factors
    from frontdoor.domain.accounts.queries import names_of
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.audit.actions import put_on_record
    from frontdoor.foundation.audit.rules import Kind
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        found = _signs_in_with(email)
        forget_factors(found, by=SYSTEM)
        put_on_record("command:lost", by=SYSTEM, kind=Kind.DEED, method="CLI", subject=found)
        name = names_of(SYSTEM, [found])[found]
    click.echo(f"{name} is signed out everywhere, and sets up a second step after their password.")


def _signs_in_with(email: str) -> UUID:
    """The member who signs in with this address; refused where nobody does."""
    from frontdoor.domain.accounts.queries import member_with_address
    from frontdoor.domain.accounts.rules import SYSTEM

    found = member_with_address(SYSTEM, email)
    if found is None:
        raise Failed(f"Nobody signs in with {email}. Check it letter by letter; nothing was changed.")
    return found


def _one_of(what: str, given: str, known: list[str]) -> None:
    if given not in known:
        choices = ", ".join(one for one in known if one) or "none yet: type frontdoor county NAME first"
        raise Failed(f"There is no {what} {given!r}. Choose one of: {choices}.")
