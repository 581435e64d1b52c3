"""A canary child for each agency, and one that is restricted: whoever follows every link meets only their own."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.db import transaction

from frontdoor.domain.accounts.rules import Role
from tests.needtoknow.matrix.answers import reading_of, text_of, words_in
from tests.needtoknow.matrix.people import EVERYBODY, GUARDIAN_IN_CONFLICT, IN_CONFLICT, Asker
from tests.needtoknow.matrix.referee import Referee
from tests.needtoknow.matrix.world import World

LINK = re.compile(r'(?:href|hx-get|action)="([^"#]+)')
ENDS_THE_VISIT = ("/sign-out/", "/leave/", "/account/", "/sign-in/", "/static/", "/api/", "/raise/")
MOST = 250
HUB = ("MASH officer", IN_CONFLICT, GUARDIAN_IN_CONFLICT)
OUTSIDE = [name for name in EVERYBODY if "system" not in name]


def pages_reached(one: Asker) -> Iterator[tuple[str, str]]:
    """Every page that somebody comes to by following links, with its text."""
    met: set[str] = set()
    waiting = ["/", "/hub/", "/partner/", "/teams/", "/guardian/"]
    while waiting and len(met) < MOST:
        address = waiting.pop(0)
        if address in met:
            continue
        met.add(address)
        with transaction.atomic():
            answer = one.client.get(address)
            transaction.set_rollback(True)
        text = text_of(answer)
        yield address, text
        led_to = [*LINK.findall(text), answer.headers.get("Location", "")]
        waiting += [
            to for to in map(_ours, led_to) if to and to not in met and not to.startswith(ENDS_THE_VISIT)
        ]


def _ours(link: str) -> str:
    parts = urlsplit(link.replace("&amp;", "&"))
    return (
        ""
        if parts.netloc or not parts.path.startswith("/")
        else parts.path + (f"?{parts.query}" if parts.query else "")
    )


@pytest.mark.parametrize("name", OUTSIDE)
def test_whoever_follows_every_link_meets_nobody_elses_canary(
    world: World, referee: Referee, name: str
) -> None:
    one, canaries = world.askers[name], world.canaries
    if one.role and one.viewer and one.viewer.sees_hub and name not in HUB:
        pytest.skip("one member of the hub for each relation to a record: their roles see alike")
    mine = {canaries[code] for code in canaries if is_of(one, world, code)}
    others = set() if one.viewer and one.viewer.sees_hub and not one.left else set(canaries.values()) - mine
    hits = []
    for address, text in pages_reached(one):
        hits += [(address, canary) for canary in others if canary in text]
        hits += [
            (address, word)
            for contact, reading, word in words_in(world, text)
            if not referee.allows(reading_of(name, contact, reading, address))
        ]
    assert hits == []


def is_of(one: Asker, world: World, code: str) -> bool:
    """Whether somebody is of this agency still."""
    return (
        one.viewer is not None and not one.left and one.viewer.agency_id == world.story.county.agencies[code]
    )


def test_each_agency_meets_its_own_canary(world: World) -> None:
    canaries = world.canaries
    partners = {
        code: one
        for code in canaries
        for one in world.askers.values()
        if is_of(one, world, code) and one.role is Role.PARTNER
    }
    met = {
        code: any(canaries[code] in text for _, text in pages_reached(one)) for code, one in partners.items()
    }
    assert len(met) >= 8
    assert all(met.values()), met


def test_a_restricted_child_is_found_by_no_search(world: World) -> None:
    child = "Tom Quillrestricted"
    for name in ("MASH officer", IN_CONFLICT):
        with transaction.atomic():
            answer = world.askers[name].client.post("/hub/people/", {"q": child, "born": "2017"}, follow=True)
            transaction.set_rollback(True)
        found = text_of(answer).replace(f'value="{child}"', "")
        assert "Quillrestricted" not in found, name
