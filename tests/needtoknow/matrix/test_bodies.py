"""Ids that are sent and not addressed: nobody reads or does by them what they could not by an address."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from django.db import connection, transaction

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as
from tests.needtoknow.matrix.answers import outcome_of, reading_of, text_of, words_in
from tests.needtoknow.matrix.cells import cell
from tests.needtoknow.matrix.people import GLASS, GLASS_RUN_OUT, IN_CONFLICT, NAMED, NAMED_IN_CONFLICT
from tests.needtoknow.matrix.referee import Question, Referee, register, resource_of
from tests.needtoknow.matrix.whole import NORTH, POLICE, PRACTICES, PROBATION
from tests.needtoknow.matrix.world import NOWHERE, World

HUB = ("MASH officer", "team manager", IN_CONFLICT, NAMED, NAMED_IN_CONFLICT, GLASS, GLASS_RUN_OUT)
PARTNERS = (
    POLICE,
    PRACTICES,
    PROBATION,
    NORTH,
    "education, never asked",
    "early help south, whose need has run out",
)
# A form of another's page, filled in as whoever it is for would fill it in.
FILLED_IN: dict[str, dict[str, object]] = {
    "partner:request": {"answer": "known", "words": "body-canary"},
    "partner:discussion": {"view": "1", "view-words": "body-canary"},
    "partner:action": {"progress": "changed", "evidence": "body-canary"},
    "teams:offer": {"answer": "decline", "reason": "body-canary", "instead": "body-canary"},
    "hub:take": {"mine": "1"},
    "hub:close": {"words": "body-canary"},
}


@dataclass(frozen=True)
class Sent:
    """A request whose body names a contact or a person."""

    address: str
    body: tuple[tuple[str, str], ...]


def naming(world: World, contact: str) -> Iterator[Sent]:
    """Each way to name a contact, or the child on it, in what is sent to a page that is one's own."""
    whole = world.wholes.get(contact)
    it, child = world.id_of(contact, "contact"), world.id_of(contact, "person")
    reference = whole.reference if whole else "FD-2222-2222"
    call = f"/hub/phones/calls/{world.loose['call']}/"
    mine = f"/hub/contacts/{world.wholes['untouched'].contact}/"
    yield Sent(call, (("do", "join"), ("contact", str(it))))
    yield Sent(call, (("do", "reference"), ("reference", reference)))
    yield Sent("/hub/police/pass/", (("to", "shared"), ("contact", str(it))))
    yield Sent(f"{mine}join/", (("reference", reference),))
    yield Sent(f"{mine}join/?to={it}", (("is_chaser", "no"), ("why", "body-canary")))
    yield Sent(
        f"{mine}match/?person={child}", ((f"ruled_{child.hex}", "same"), (f"why_{child.hex}", "body-canary"))
    )
    yield Sent(f"{mine}ask/", (("people", str(child)), ("agencies", "police"), ("words", "body-canary")))
    yield Sent(
        f"/hub/people/{world.wholes['untouched'].child}/family/", (("other", str(child)), ("tie", "parent"))
    )
    yield Sent("/hub/people/", (("q", reference),))


def done_to(contact: UUID, child: UUID) -> int:
    """How many deeds there are on a contact or a person, as the service itself counts them."""
    with acting_as(SYSTEM.id), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM events_event WHERE contact_id = %s OR %s = ANY (people)", [contact, child]
        )
        [(count,)] = cursor.fetchall()
    return int(count)


def wrongs(world: World, referee: Referee, who: str, contact: str, sent: Sent) -> Iterator[str]:
    """What the request gave or did that it should not have."""
    client = world.askers[who].client
    may = referee.allows(Question(who, "see", resource_of(contact, "contact")))
    it, child = world.id_of(contact, "contact"), world.id_of(contact, "person")
    with transaction.atomic():
        before = done_to(it, child)
        answer = client.post(sent.address, dict(sent.body))
        after = done_to(it, child)
        transaction.set_rollback(True)
    text = text_of(answer)
    said = f"{sent.address} of {contact} by {who}"
    if outcome_of(answer, text) == "a fault":
        yield f"{said}: a fault"
    if not may and after != before:
        yield f"{said}: something was done to it"
    if not may and f"/{it}/" in answer.headers.get("Location", ""):
        yield f"{said}: led there"
    for of, reading, word in words_in(world, text):
        if not referee.allows(reading_of(who, of, reading, "hub:contact")):
            yield f"{said}: the page holds {word}"


@pytest.mark.parametrize("who", HUB)
@pytest.mark.parametrize("contact", ["restricted", "conflict", "closed", NOWHERE])
def test_an_id_in_what_is_sent_opens_nothing(world: World, referee: Referee, who: str, contact: str) -> None:
    found = [wrong for sent in naming(world, contact) for wrong in wrongs(world, referee, who, contact, sent)]
    assert found == []


@pytest.mark.parametrize("page", list(FILLED_IN))
@pytest.mark.parametrize("who", [*HUB, *PARTNERS])
def test_a_form_filled_in_on_anothers_page_does_nothing(
    world: World, referee: Referee, who: str, page: str
) -> None:
    line, found = register()[page], []
    for contact in ("open", "restricted", "conflict", NOWHERE):
        under = contact if " of " in line.shows else ""
        asked = cell(world, line, who, "POST", under, contact)
        if all(referee.allows(question) for question, _ in asked.questions):
            continue
        sent = Sent(asked.address, tuple((name, str(value)) for name, value in FILLED_IN[page].items()))
        found += list(wrongs_before(world, who, contact, sent))
    assert found == []


def wrongs_before(world: World, who: str, contact: str, sent: Sent) -> Iterator[str]:
    """What a form did although its page is not theirs."""
    it, child = world.id_of(contact, "contact"), world.id_of(contact, "person")
    with transaction.atomic():
        before = done_to(it, child)
        answer = world.askers[who].client.post(sent.address, dict(sent.body))
        after = done_to(it, child)
        transaction.set_rollback(True)
    if answer.status_code not in (403, 404) or before != after:
        yield f"{sent.address} of {contact} by {who}: {answer.status_code}, {after - before} deeds"
