"""What of the six things that help is not there yet: offered before sending, and never asked for."""

from dataclasses import dataclass

from frontdoor.domain.assurance.rules import Item, Told, what_was_told
from frontdoor.domain.contacts.rules import ABOUT, FamilyKnows, ReferrerKind, StatedConcern
from frontdoor.web.public.answers import Answers

ASKED_ON = {
    Item.WORRY: "worry",
    Item.SPOKEN: "family",
    Item.HISTORY: "before",
    Item.TRIED: "before",
    Item.REACHED: "about-you",
}


@dataclass(frozen=True)
class Help:
    """One thing that would help, and the question on which it can be said."""

    item: Item
    question: str


def helps(stated: StatedConcern, answers: Answers) -> list[Help]:
    """What could still be said, in the order of the six; whoever stays nameless is not asked how to reach them."""
    there = what_was_told(_told(stated, answers))
    open_to = _questions(stated)
    return [Help(item, open_to[item]) for item in Item if item not in there and item in open_to]


def _questions(stated: StatedConcern) -> dict[Item, str]:
    heard = [place for place, one in enumerate(stated.people, start=1) if one.part in ABOUT]
    asked = ASKED_ON | ({Item.VOICE: f"person-{heard[0]}-more"} if heard else {})
    nameless = stated.referrer.kind is ReferrerKind.ANONYMOUS
    return {item: question for item, question in asked.items() if not (nameless and item is Item.REACHED)}


def _told(stated: StatedConcern, answers: Answers) -> Told:
    return Told(
        words=str(answers["worry"]["words"]),
        voices=tuple(one.voice for one in stated.people if one.part in ABOUT),
        family_spoken_of=stated.family_knows in (FamilyKnows.YES, FamilyKnows.UNSAFE),
        before=str(answers["before"].get("happened", "")),
        tried=stated.tried,
        name=stated.referrer.name,
        phone=stated.referrer.phone,
        email=stated.referrer.email,
    )
