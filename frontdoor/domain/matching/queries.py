"""Who this may be, who is linked with whom, and what was ruled: as far as the viewer may see."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Q

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.matching.models import Likeness
from frontdoor.domain.matching.models import Ruling as RulingRow
from frontdoor.domain.matching.rules import Described, Home, Verdict, described
from frontdoor.domain.matching.rules.candidates import (
    Candidate,
    Compared,
    Found,
    candidates_among,
    compare,
    is_weak,
)
from frontdoor.domain.matching.rules.described import tidy_phone
from frontdoor.domain.matching.rules.keys import keys_sought, sealed
from frontdoor.domain.matching.rules.rulings import Ruled, Ruling, linked, ruled_upon, standing
from frontdoor.domain.matching.rules.spelling import words_of
from frontdoor.domain.people import queries as people
from frontdoor.domain.people.queries import PersonSeen
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.readings import Reading, Sql, read_together
from frontdoor.foundation.records.refusals import NotThere

MOST_WEIGHED = 50  # people drawn from the keys, those who share most of them first
NEARBY_WORDS = 8


def candidates(viewer: Viewer, stated: StatedPerson, limit: int = 10) -> list[Candidate]:
    """Who this may be, the likeliest first, from whatever has been typed so far."""
    sought = described(stated, said_on=today())
    compared = look(viewer, sought)
    links = links_of(
        viewer, [each.found.person_id for each in compared if each.result.verdict is not Verdict.UNLIKELY]
    )
    return candidates_among(compared, links)[:limit]


@dataclass(frozen=True)
class Sought:
    """Somebody on record who is looked for: as they were filed, and the names in use that are written nearly alike."""

    person_id: UUID
    described: Described
    nearby: dict[str, list[str]]


def sought_for(viewer: Viewer, person_id: UUID) -> Sought:
    """Somebody on record, made ready to be looked for."""
    described_so = described_kept(viewer, person_id)
    return Sought(person_id, described_so, words_nearby(viewer, described_so))


def candidates_for(viewer: Viewer, person_id: UUID, limit: int = 10) -> list[Candidate]:
    """Who a person on record may be too; those ruled the same or not the same are not asked again."""
    return candidates_and_rulings(viewer, sought_for(viewer, person_id), limit)[0]


def candidates_and_rulings(
    viewer: Viewer, looked_for: Sought, limit: int = 10
) -> tuple[list[Candidate], list[Ruling]]:
    """Who somebody on record may be too, and every ruling on their record, newest first."""
    compared = look(viewer, looked_for.described, looked_for.nearby)
    around = [looked_for.person_id, *(each.found.person_id for each in compared)]
    links, rulings = reading_links(viewer, around), reading_rulings(viewer, looked_for.person_id)
    read_together(links, rulings)
    ruled = ruled_upon(looked_for.person_id, links.found)
    asked = [each for each in compared if each.found.person_id not in ruled]
    return candidates_among(asked, links.found)[:limit], rulings.found


def hidden_from(viewer: Viewer, looked_for: Sought, *, whom: UUID) -> list[Candidate]:
    """Of `hidden_like`, for a person on record: those on whom was ruled already are not asked again."""
    probable = _probably_hidden(viewer, looked_for.described, looked_for.nearby, whom)
    if not probable:
        return []
    links = links_of(viewer, [looked_for.person_id, *(each.found.person_id for each in probable)])
    ruled = ruled_upon(looked_for.person_id, links)
    return [each for each in candidates_among(probable, links) if each.person_id not in ruled]


def look(viewer: Viewer, sought: Described, nearby: dict[str, list[str]] | None = None) -> list[Compared]:
    """Everybody worth weighing: those who share a key; failing a sure one, those whose names are written alike."""
    compared = compare(sought, under_keys(viewer, keys_sought(sought)))
    if not is_weak(compared):
        return compared
    nearby = words_nearby(viewer, sought) if nearby is None else nearby
    if not nearby:
        return compared
    more = under_keys(viewer, keys_sought(sought, nearby=nearby))
    known = {each.found.person_id for each in compared}
    return compared + compare(sought, [each for each in more if each.person_id not in known])


def under_keys(viewer: Viewer, keys: set[str]) -> list[Found]:
    """The people filed under any of these keys whom the viewer may see; the database's function narrows it itself."""
    with connection.cursor() as cursor:
        wanted = sealed(keys, secret_of(viewer))
        cursor.execute(
            "SELECT person_id, stated FROM matching_candidates(%s::bigint[], %s)", [wanted, MOST_WEIGHED]
        )
        return [Found(person, Described.from_plain(json.loads(plain))) for person, plain in cursor.fetchall()]


def words_nearby(viewer: Viewer, sought: Described) -> dict[str, list[str]]:
    """Names in use that are written nearly like these, or begin with them."""
    words = [word for name in (sought.forename, sought.surname) for word in words_of(name)]
    nearby: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT sought_word, word FROM matching_nearby(%s::text[], %s)", [words, NEARBY_WORDS])
        for word, other in cursor.fetchall():
            nearby.setdefault(word, []).append(other)
    return nearby


def hidden_like(viewer: Viewer, sought: Described, *, whom: UUID) -> list[Candidate]:
    """Who this probably is among the records that a restriction, and no conflict of interest, hides from a member.

    For the service alone. The weight is absolute, so the answer does not hang on who else was found.
    """
    probable = _probably_hidden(viewer, sought, words_nearby(viewer, sought), whom)
    return candidates_among(probable, links_of(viewer, [each.found.person_id for each in probable]))


def _probably_hidden(
    viewer: Viewer, sought: Described, nearby: dict[str, list[str]], whom: UUID
) -> list[Compared]:
    with connection.cursor() as cursor:
        wanted = sealed(keys_sought(sought, nearby=nearby), secret_of(viewer))
        cursor.execute(
            "SELECT person_id, stated FROM matching_hidden(%s::bigint[], %s, %s)",
            [wanted, whom, MOST_WEIGHED],
        )
        rows = cursor.fetchall()
    found = [Found(person, Described.from_plain(json.loads(plain))) for person, plain in rows]
    return [each for each in compare(sought, found) if each.result.verdict is Verdict.PROBABLY]


def same_people(viewer: Viewer, person_id: UUID) -> set[UUID]:
    """Every record of the person that this is a record of, itself among them, by the rulings that stand."""
    return linked(person_id, links_of(viewer, [person_id]))


def same_people_of(viewer: Viewer, people_ids: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    """For each of these records, every record of the same person."""
    links = links_of(viewer, people_ids)
    return {person: linked(person, links) for person in people_ids}


def rulings_on(viewer: Viewer, person_id: UUID) -> list[Ruling]:
    """Every ruling on this record, newest first, undone ones and undoings among them."""
    return reading_rulings(viewer, person_id).found


def reading_rulings(viewer: Viewer, person_id: UUID) -> Reading[list[Ruling]]:
    """Every ruling on this record, newest first, to be read along with more."""
    rows = RulingRow.objects.filter(Q(person_id=person_id) | Q(other_id=person_id))
    return Reading(rows.order_by("-ruled_at", "-id"), seen=lambda found: [row.as_ruled() for row in found])


def links_of(viewer: Viewer, start: Sequence[UUID]) -> list[Ruling]:
    """The rulings that stand on these records and on all that are linked with them."""
    return reading_links(viewer, start).found


def reading_links(viewer: Viewer, start: Sequence[UUID]) -> Reading[list[Ruling]]:
    """The rulings that stand on these records and on all that are linked with them, to be read along with more.

    However long a chain of links is, it is followed by one query; a link that was undone is followed too, since only
    whoever has read it all knows what stands.
    """
    return Reading(
        RulingRow.objects.none() if not start else Sql(LINKS, (list(start),), INTO),
        seen=lambda rows: list(standing(_ruled(row) for row in rows).values()),
    )


# The two sides of a pair are asked for apart, since no index serves an OR over a row that is joined.
LINKS = """
WITH RECURSIVE near(id) AS (
    SELECT unnest(%s::uuid[])
    UNION
    SELECT beside.id FROM near, LATERAL (
        SELECT r.other_id AS id FROM matching_ruling r WHERE r.person_id = near.id AND r.verdict = 'same'
        UNION ALL
        SELECT r.person_id FROM matching_ruling r WHERE r.other_id = near.id AND r.verdict = 'same'
    ) beside
)
SELECT r.* FROM near JOIN matching_ruling r ON r.person_id = near.id
UNION
SELECT r.* FROM near JOIN matching_ruling r ON r.other_id = near.id
"""
INTO = dict.fromkeys(("id", "person_id", "other_id", "ruled_by", "undoes_id"), UUID) | {
    "ruled_at": datetime.fromisoformat
}


def _ruled(row: Mapping[str, Any]) -> Ruling:
    return Ruling(**{**row, "verdict": Ruled(row["verdict"])})


def around(viewer: Viewer, person: UUID, other: UUID) -> tuple[set[UUID], set[UUID], list[Ruling]]:
    """What two records are linked with, the ruling between the two themselves left out, and all rulings that stand."""
    stands = [r for r in links_of(viewer, [person, other]) if r.pair != frozenset((person, other))]
    return linked(person, stands), linked(other, stands), stands


def both_there(viewer: Viewer, person: UUID, other: UUID) -> None:
    """Both records are ones that the viewer may see; else the answer is that there is nothing."""
    if len(people.people_seen(viewer, [person, other])) < 2:
        raise NotThere


def described_kept(viewer: Viewer, person_id: UUID) -> Described:
    """A person as they were filed."""
    row = Likeness.objects.filter(person_id=person_id).first()
    if row is None:
        raise NotThere
    return Described.from_plain(row.stated)


def described_now(viewer: Viewer, people_ids: Sequence[UUID]) -> dict[UUID, Described]:
    """People as they stand now, with every home and telephone; an age counts from the day it was first filed."""
    filed = {
        row.person_id: row.stated.get("said_on") for row in Likeness.objects.filter(person_id__in=people_ids)
    }
    return {
        person: redescribed(viewer, seen, filed.get(person))
        for person, seen in people.people_seen(viewer, people_ids).items()
    }


def redescribed(viewer: Viewer, seen: PersonSeen, said_on: str | None) -> Described:
    """One person as they stand now."""
    homes = people.homes_over_time(viewer, [seen.id])
    kept = {
        name: getattr(seen, name)
        for name in ("forename", "surname", "other_names", "life_stage", "birth_date")
    }
    numbers = {
        name: getattr(seen, name) for name in ("age_stated", "expected_on", "sex", "nhs_number", "upn")
    }
    fresh = described(StatedPerson(**kept, **numbers), said_on=today())
    plain = fresh.as_plain() | ({"said_on": said_on} if said_on else {})
    plain["homes"] = [
        vars(Home(home.line, home.town, home.postcode)) for home in homes if home.line or home.postcode
    ]
    plain["phones"] = [tidied for phone in seen.phones if (tidied := tidy_phone(phone))]
    return Described.from_plain(plain)


def secret_of(viewer: Viewer) -> bytes:
    """The secret with which keys are sealed, made from the service's own."""
    return blake2b(settings.SECRET_KEY.encode(), digest_size=32, person=b"matching keys").digest()
