"""Gentler words for a text: offered, never demanded."""

from collections.abc import Iterator

from frontdoor.domain.agreements.rules.blame import ABOUT_FAMILIES
from frontdoor.domain.agreements.rules.instead import Offer
from frontdoor.domain.agreements.rules.plainer import PLAINER


def gentler(text: str) -> list[Offer]:
    """What could stand instead of words in a text, in the order of the text, each wording once."""
    found = sorted(_found(text), key=lambda each: each[0])
    first: dict[str, Offer] = {}
    for _, offer in found:
        first.setdefault(offer.instead, offer)
    return list(first.values())


def _found(text: str) -> Iterator[tuple[int, Offer]]:
    for each in (*ABOUT_FAMILIES, *PLAINER):
        for hit in each.pattern.finditer(text):
            yield hit.start(), Offer(" ".join(hit.group().split()), each.instead, each.why)
