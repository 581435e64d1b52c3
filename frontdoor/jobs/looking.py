"""Noticing looks that somebody should ask about: every few minutes, and the guardians are told by reference only."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from procrastinate.contrib.django import app

from frontdoor.domain.accounts.actions import write_to
from frontdoor.domain.accounts.queries import addresses_of, members
from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.domain.agencies.queries import agencies, teams
from frontdoor.domain.agencies.rules import TeamKind
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.queries import contact_references, named_on, parts_played
from frontdoor.domain.journey.queries import closings
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.domain.people.queries import people_named
from frontdoor.foundation.audit.actions import judged, notice
from frontdoor.foundation.audit.queries import judged_until, looks_since
from frontdoor.foundation.audit.unusual import AT_RECORDS, Around, Limits, Seen, surnames_in, unusual
from frontdoor.foundation.clock import now
from frontdoor.foundation.events.queries import who_worked_on
from frontdoor.foundation.letters.rules import Subject
from frontdoor.foundation.records.actor import acting_as

LATE = timedelta(minutes=5)
"""How long the row of a look may be under way to the database: so far back each round begins."""
A_ROUND = timedelta(hours=1)
"""At most so long a time is gone through at once; after the worker stood still, round follows round."""
COMPARING = frozenset(
    {
        "hub:match",
        "hub:name_people",
        "hub:known_people",
        "hub:join",
        "hub:call",
        "hub:call_save",
        "hub:paper",
        "hub:paper_save",
    }
)
"""Pages on which somebody new is compared with those we know, which leads to records of years ago."""
WORDS = """Looks were noticed in Front Door that somebody should ask about.

Reference: {reference}

Sign in to see who looked at what, ask them, and write down what they said. Until then it waits on your page.
"""


@app.periodic(cron="*/5 * * * *")
@app.task(name="notice_unusual_looks", queue="audit", lock="notice_unusual_looks")
def notice_unusual_looks(timestamp: int) -> None:
    """Go through the looks since the last round; tell the guardians of what is new, once."""
    until = now()
    with acting_as(SYSTEM.id):
        since = judged_until(SYSTEM) or until - A_ROUND
    while since < until:
        end = min(until, since + A_ROUND)
        with acting_as(SYSTEM.id):
            notice_between(since, end)
        since = end


def notice_between(since: datetime, until: datetime) -> list[UUID]:
    """Judge the looks of a stretch of time, write down what is unusual, and tell the guardians."""
    limits = Limits.of(settings.UNUSUAL)
    begin = since - LATE
    looks = looks_since(SYSTEM, begin - max(limits.within, limits.comparing), until=until)
    new = notice(unusual(looks, around(looks, limits), limits, since=begin), by=SYSTEM)
    tell_guardians(new)
    judged(until, by=SYSTEM)
    return new


def tell_guardians(alerts: Collection[UUID]) -> None:
    """Write to every guardian that something waits, and nothing of what it is."""
    guardians = addresses_of(SYSTEM, Role.GUARDIAN) if alerts else {}
    for alert in alerts:
        words = WORDS.format(reference=reference_of(alert))
        write_to(guardians, Subject.LOOKED, words, key=f"alert:{alert}", about=alert, by=SYSTEM)


def reference_of(alert: UUID) -> str:
    """What an alert is called in a message."""
    return f"A-{alert.hex[:8].upper()}"


def around(looks: Sequence[Seen], limits: Limits) -> Around:
    """What the rules need to know of the records looked at: whose they are, who worked on them, whether they wait."""
    subjects = {one.subject for one in looks if one.subject and one.kind in AT_RECORDS}
    contacts = set(contact_references(SYSTEM, subjects))
    people = people_named(SYSTEM, subjects - contacts)
    contacts_of = _contacts_of(people)
    every = contacts.union(*contacts_of.values())
    closed, worked, named = closings(SYSTEM, every), who_worked_on(SYSTEM, every), named_on(SYSTEM, contacts)
    about = {one: {one} for one in contacts} | contacts_of
    return Around(
        records=about.keys(),
        surnames={
            **{contact: surnames_in(each.person.name for each in on_it) for contact, on_it in named.items()},
            **{person: surnames_in([seen.name]) for person, seen in people.items()},
        },
        worked={
            (who, subject)
            for subject, those in about.items()
            for contact in those
            for who in worked.get(contact, ())
        },
        open={subject for subject, those in about.items() if any(closed.get(one) is None for one in those)},
        closed={
            subject: max(at for one in those if (at := closed.get(one)))
            for subject, those in about.items()
            if any(closed.get(one) for one in those)
        },
        hours=hours(SYSTEM),
        work_at_night=_who_works_at_night(),
        comparing=COMPARING,
    )


def _contacts_of(people: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """By person, every contact on which they are named, by whatever record."""
    humans = same_people_of(SYSTEM, list(people))
    played: dict[UUID, set[UUID]] = {}
    for part in parts_played(SYSTEM, set().union(*humans.values())):
        played.setdefault(part.person_id, set()).add(part.contact_id)
    return {
        person: set().union(*(played.get(record, set()) for record in {person, *records}))
        for person, records in humans.items()
    }


def _who_works_at_night() -> set[UUID | None]:
    """Agencies that a county says work round the clock, and the members of its teams for the hours outside."""
    round_the_clock = {one.id for one in agencies(SYSTEM) if one.code in settings.WORK_AT_NIGHT}
    duty = {one.id for one in teams(SYSTEM, TeamKind.OUT_OF_HOURS)}
    return {*round_the_clock, *(one.id for one in members(SYSTEM) if one.team_id in duty)}
