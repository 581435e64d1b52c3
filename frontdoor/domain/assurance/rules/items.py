"""The six things that help most in a referral, by their codes and in the words of whoever writes one."""

from dataclasses import dataclass
from enum import StrEnum

from frontdoor.foundation.events.rules import Deed

ENOUGH = 5
"""Of the six, how many make a referral that somebody can act on without ringing back: a choice of ours."""

WORDS_OF_A_WORRY = 8
"""The fewest words in which somebody can say what they saw; only a first guess, which a person corrects."""


class Item(StrEnum):
    """One of the six."""

    WORRY = "worry"
    VOICE = "voice"
    SPOKEN = "spoken"
    HISTORY = "history"
    TRIED = "tried"
    REACHED = "reached"

    @property
    def label(self) -> str:
        """The item as a worker ticks it."""
        return LABELS[self]

    @property
    def prompt(self) -> str:
        """The item as whoever writes to us is asked for it, within a sentence."""
        return PROMPTS[self]

    @property
    def helps(self) -> str:
        """What helps next time, as a school reads it."""
        return HELPS[self]


LABELS = {
    Item.WORRY: "What they saw or heard, and why it worries them",
    Item.VOICE: "What the child or adult says themselves",
    Item.SPOKEN: "That they spoke with the family, or why they did not",
    Item.HISTORY: "What happened before",
    Item.TRIED: "What was tried, and what helped",
    Item.REACHED: "How to reach them",
}
PROMPTS = {
    Item.WORRY: "what worries you, and what you saw or heard",
    Item.VOICE: "what the child or adult says about it",
    Item.SPOKEN: "if you have talked with the family",
    Item.HISTORY: "what happened before",
    Item.TRIED: "what has been tried to help",
    Item.REACHED: "how we can reach you",
}
HELPS = {
    Item.WORRY: "Say what was seen or heard, when, and what it may mean for the child.",
    Item.VOICE: "Ask the child how things are for them, and write it down in their own words.",
    Item.SPOKEN: "Talk with the parent first where it is safe, and tell us what they said. If it is not safe, say so.",
    Item.HISTORY: "Add what you know of earlier worries, with about when they were.",
    Item.TRIED: "Tell us what you have already done with the family, and what made a difference.",
    Item.REACHED: "Give a name and a telephone number or e-mail address that is answered, so that we can tell you.",
}


@dataclass(frozen=True)
class Told:
    """What is there of a referral, as far as it can be seen without reading it."""

    words: str
    voices: tuple[str, ...]
    family_spoken_of: bool
    before: str
    tried: str
    name: str
    phone: str
    email: str


def what_was_told(told: Told) -> tuple[Item, ...]:
    """The items that seem to be in a referral: a first guess, which whoever reads it corrects."""
    there = {
        Item.WORRY: len(told.words.split()) >= WORDS_OF_A_WORRY,
        Item.VOICE: any(voice.strip() for voice in told.voices),
        Item.SPOKEN: told.family_spoken_of,
        Item.HISTORY: bool(told.before.strip()),
        Item.TRIED: bool(told.tried.strip()),
        Item.REACHED: bool(told.name.strip() and (told.phone.strip() or told.email.strip())),
    }
    return tuple(item for item in Item if there[item])


@dataclass(frozen=True)
class ReferralScored(Deed):
    """Somebody said which of the six were in a referral, for the school or agency that it came from."""

    organisation_id: str
    met: tuple[str, ...] = ()
