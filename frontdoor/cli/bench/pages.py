"""`frontdoor bench pages`: the server's own time for every page, as each role that opens it."""

import logging
import random
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from frontdoor.cli.bench.answers import OPENED, WARMING, Answer, cooled, note
from frontdoor.cli.bench.drawn import Drawn, drawn_for, further_of
from frontdoor.cli.bench.routes import Route, routes
from frontdoor.cli.bench.systems import of_a_system
from frontdoor.cli.bench.table import Timing, keep, summary, table
from frontdoor.cli.opening import open_database
from frontdoor.domain.accounts.rules import HUB_ROLES, INTAKE, Role, Viewer

VISITOR = "visitor"
TRIES = 4  # for each answer that is wanted: a page refuses what can't be done now


@click.command()
@click.option("--times", type=click.IntRange(2), default=40, show_default=True, help="Answers of each page.")
@click.option("--only", default="", help="Pages whose name holds this, such as hub:contact.")
@click.option("--as", "role", default="", help="Roles whose name holds this.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option(
    "--json", "file", type=click.Path(path_type=Path, dir_okay=False), help="Keep the figures here too."
)
def pages(times: int, only: str, role: str, seed: int, file: Path | None) -> None:
    """Ask for every page as each role that may open it, and say how long the server took.

    Times are milliseconds through the whole of Django, row security and the record of looks included, but no network.
    Queries are the most that one answer asked, all of the request's: session, member, transaction, look. Every answer
    is undone, so nothing is stored.
    """
    open_database()
    import frontdoor.config.wsgi  # noqa: F401 - loads every page at once, as the server does

    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # a refusal is an answer here, not news
    random.seed(seed)
    timings: list[Timing] = []
    refused: list[str] = []
    for who in members_for_each_role(role):
        drawn = _draw(who)
        for route in routes():
            if only in route.name and _is_for(route, who):
                timing = measure(route, who, drawn, times)
                shown = bool(timing.millis or timing.errors)
                timings += [timing] if shown else []
                refused += [] if shown else [f"{route.name} ({timing.role})"]
    if role in Role.OTHER_SYSTEM:
        timings += [one for one in of_a_system(times) if only in one.page]
    click.echo(table(timings))
    click.echo(summary(timings))
    if refused:
        click.echo(f"Shown by none of what was tried, so not measured: {', '.join(sorted(refused))}.")
    if file:
        keep(timings, file)


def members_for_each_role(wanted: str = "") -> list[list[Viewer]]:
    """The members to ask as, role by role, one of each agency and team; first a visitor, who is nobody."""
    from frontdoor.domain.accounts.queries import members
    from frontdoor.foundation.records.actor import acting_as

    each: dict[Role, dict[tuple[UUID, UUID | None], Viewer]] = {}
    with acting_as(INTAKE.id):
        for one in members(INTAKE):
            place = (one.agency_id, None if one.role in HUB_ROLES else one.team_id)
            each.setdefault(one.role, {}).setdefault(place, one)
    found = [list(of_role.values()) for role, of_role in each.items() if wanted in role]
    return [*([[]] if wanted in VISITOR else []), *found]


def _draw(who: Sequence[Viewer]) -> list[tuple[Viewer | None, Drawn]]:
    from frontdoor.foundation.records.actor import acting_as

    found: list[tuple[Viewer | None, Drawn]] = []
    for member in who or (None,):
        with acting_as((member or INTAKE).id):
            found.append((member, drawn_for(member)))
    return found


def _is_for(route: Route, who: Sequence[Viewer]) -> bool:
    """A page for everybody is measured as a visitor alone: it is the same page for all."""
    return route.who is None if not who else route.who is not None and who[0].role in route.who


def measure(
    route: Route, who: Sequence[Viewer], drawn: Sequence[tuple[Viewer | None, Drawn]], times: int
) -> Timing:
    """Ask for a page until it was shown so many times, in one transaction that is undone.

    What was refused is not asked for again: to undo it alone would make the database forget its plans, as a service
    that answers well does not.
    """
    from django.db import transaction

    timing = Timing(route.name, who[0].role if who else VISITOR)
    asked = list(_addresses(route, drawn))
    random.shuffle(asked)
    with transaction.atomic():
        sessions = {member.id: session_of(member) for member, _ in drawn if member}
        for _ in range(WARMING + times * TRIES):
            if not asked or len(timing.millis) == times + WARMING:
                break
            member, address = asked[0]
            note(timing, answer := _ask(sessions[member.id] if member else "", address))
            asked = [*asked[1:], *(asked[:1] if answer.status == OPENED else ())]
        transaction.set_rollback(True)
    return cooled(timing)


def _addresses(
    route: Route, drawn: Sequence[tuple[Viewer | None, Drawn]]
) -> Iterator[tuple[Viewer | None, str]]:
    from django.urls import reverse

    for member, of_theirs in drawn:
        for values in of_theirs.fills(route.arguments):
            for more in further_of(route.name, member):
                yield member, reverse(route.name, kwargs=values) + more


@cache
def _browser() -> Any:
    """One for all requests, since each new one would begin with loading the service."""
    from django.test import Client

    return Client(raise_request_exception=False)


def _ask(session: str, address: str) -> Answer:
    """One request, by somebody with this session (or by a visitor)."""
    from django.conf import settings

    answer, client = Answer(), _browser()
    client.cookies.clear()
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    answer.timed(lambda: client.get(address))
    return answer


def session_of(member: Viewer) -> str:
    """The key of a new session of this member."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from frontdoor.domain.accounts.queries import sign_in_of
    from frontdoor.foundation.clock import now
    from frontdoor.web.frame.visits import KEPT_AS, Proof, Visit

    user, session = sign_in_of(member, member.id), SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session[KEPT_AS] = Visit(Proof.CHOSEN, began=now(), seen=now(), proved=now()).as_kept()
    session.create()
    return str(session.session_key)
