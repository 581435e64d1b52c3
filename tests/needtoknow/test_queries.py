"""Whatever is asked of the rooms, by anybody, their answers hold no word that is not for them."""

import pytest

from tests.needtoknow.asking import answers, every_query, unanswerable, what_to_ask
from tests.needtoknow.oracle import as_reader
from tests.needtoknow.readers import NAMES, PEOPLE
from tests.needtoknow.story import SECRET, Story

HUB = [name for name, *_, sees in PEOPLE if sees == "hub"]
# What somebody outside the hub does read; whoever is not named reads none of it.
THEIRS = {
    "police, asked about the child": {"what the police know", "a note of the police's own"},
    "police, a colleague": {"what the police know", "a note of the police's own"},
    "practices, invited to discuss": {"what the practices think"},
    "probation, owner of an action": {"how an action went"},
    "early help north, which took it up": {"why it was decided so", "the story told to teams"},
    "early help, in no team": {"a call being taken"},
    "Mansfield team, which declined": {"why it was decided so", "the story told to teams"},
}
NOBODYS = {"a half-written form", "a note of the police's own"}
RESTRICTED = {"a colleague's child", "what was told of a colleague"}
THE_GUARDIANS = {"why the glass was broken", "why an officer steps back"}


def read_by(story: Story, name: str) -> dict[str, str]:
    """The secrets that a reader gets from any query, and from which."""
    reader, asked = story.readers[name], what_to_ask(story)
    found: dict[str, str] = {}
    with as_reader(reader):
        for query, function in every_query().items():
            for word in answers(function, reader.viewer, asked):
                found |= {secret: query for secret, canary in SECRET.items() if canary in word}
    return found


def test_everything_can_be_asked_of_every_query(story: Story) -> None:
    assert unanswerable(what_to_ask(story)) == [], "say in tests/needtoknow/asking.py what to ask it with"


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in (*HUB, "guardian", "the service itself")]
)
def test_outside_the_hub_a_reader_reads_what_is_theirs_and_no_more(story: Story, name: str) -> None:
    found = read_by(story, name)
    assert set(found) == THEIRS.get(name, set()), found


def test_the_hub_reads_all_but_what_was_not_sent_yet(story: Story) -> None:
    assert set(read_by(story, "MASH officer")) == SECRET.keys() - NOBODYS - RESTRICTED - THE_GUARDIANS


def test_whoever_is_named_reads_the_restricted_record_too(story: Story) -> None:
    named = set(read_by(story, "social worker, named on the restricted record"))
    assert named == SECRET.keys() - NOBODYS - THE_GUARDIANS


def test_the_guardian_reads_all_but_what_is_half_done(story: Story) -> None:
    half_done = {"a call being taken", "a letter being keyed"}
    assert set(read_by(story, "guardian")) == SECRET.keys() - NOBODYS - half_done


def test_an_officer_who_knows_the_family_reads_nothing_of_it(story: Story) -> None:
    found = read_by(story, "MASH officer, who knows the family")
    of_the_family = {
        "what was told",
        "the child's voice",
        "a protected address",
        "what the closing said",
    }
    assert of_the_family & set(found) == set(), found
