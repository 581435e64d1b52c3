"""Field by field: the words of a record that come back to somebody are those that the policy lets them read."""

import pytest

from tests.needtoknow.matrix.answers import answer_to, exists, reading_of
from tests.needtoknow.matrix.cells import RELATED, WITH_A_RELATION, cells_of
from tests.needtoknow.matrix.people import EVERYBODY
from tests.needtoknow.matrix.referee import Referee
from tests.needtoknow.matrix.world import MENTAL_HEALTH, World, every_word

# The pages on which records are read; the others show no more of them.
READ = (
    "hub:contact", "hub:person", "hub:person_picture", "hub:mail_original", "hub:discussion", "hub:decide",
    "partner:request", "partner:discussion", "partner:action", "teams:offer", "api:contact", "public:follow",
)  # fmt: skip

# What was not written yet on a contact whose decision waits, and on one that nobody has touched.
NEVER_WRITTEN = {
    ("to sign", "read what the referrer was told"),
    ("untouched", "read what the referrer was told"),
    ("untouched", "read what the hub wrote"),
    ("untouched", "read why it was decided"),
}
# A need that was given with nothing asked: it has no page of its own.
NO_PAGE_SHOWS = {MENTAL_HEALTH: {("open", "read the names: child")}}


def fields_shown(world: World, referee: Referee, name: str) -> set[tuple[str, str]]:
    """What somebody reads of each contact on any of these pages."""
    cells = [one for page in READ for one in cells_of(world, referee, page) if one.who == name]
    found = [answer_to(world, one) for one in cells if one.method in ("GET", "POST")]
    return {(contact, reading) for answer in found for contact, reading, _ in answer.words}


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_fields_that_come_back_are_those_that_the_policy_lets_somebody_read(
    world: World, referee: Referee, name: str
) -> None:
    fields = {
        (contact, reading) for contact, reading, _ in every_word(world) if exists(world, contact, reading)
    } - NEVER_WRITTEN
    may = {
        (contact, reading)
        for contact, reading in fields
        if referee.allows(reading_of(name, contact, reading, "hub:contact"))
    }
    shown = fields_shown(world, referee, name)
    should = {one for one in may if name not in WITH_A_RELATION or one[0] in RELATED}
    assert (sorted(shown - may), sorted(should - shown - NO_PAGE_SHOWS.get(name, set()))) == ([], [])
