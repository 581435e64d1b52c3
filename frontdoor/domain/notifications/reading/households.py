"""Which notifications tell of one household: the same address and the same family name."""

import re
import unicodedata
from collections import Counter
from hashlib import blake2b

from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.rules import Notification

_SHORT = {
    "rd": "road", "st": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close", "ct": "court",
    "dr": "drive", "cres": "crescent", "pl": "place", "sq": "square", "gdns": "gardens", "terr": "terrace",
}  # fmt: skip
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
_POSTCODE_WITHIN = re.compile(rf"\b{_POSTCODE.pattern.replace(')(', ') ?(')}\b")
_NO_FIXED_ABODE = frozenset(
    {"no fixed abode", "of no fixed abode", "nfa", "no fixed address", "homeless", "rough sleeping"}
)
_WORD = re.compile(r"[^\W_]+")
_WHOSE_NAME = ({Part.CHILD, Part.UNBORN}, {Part.PARENT, Part.VICTIM, Part.ADULT_AT_RISK}, set(Part))


def tidy_postcode(words: str) -> str | None:
    """Write a postcode in capitals with its space, found among other words if need be; None when there is none."""
    upper = words.upper()
    found = _POSTCODE.fullmatch(re.sub(r"[^A-Z0-9]", "", upper)) or _POSTCODE_WITHIN.search(upper)
    return f"{found[1]} {found[2]}" if found else None


def is_no_fixed_abode(address: str) -> bool:
    """Whether an address says that there is none."""
    return " ".join(_words(address)) in _NO_FIXED_ABODE


def household_key(notification: Notification) -> str:
    """Name the household of a notification, so that those of one address and family can be shown together.

    The family's name is the one that most children bear (of equals, the first in the alphabet); without
    children, that of the adults. Empty when there is no address or no name: such a notification shares no
    household with another. The key is a digest, so that no page or log spells out where a family lives.
    """
    surname = family_name(notification)
    if not notification.address or not surname or is_no_fixed_abode(notification.address):
        return ""
    place = notification.postcode or notification.town
    home = "|".join(("".join(_words(place)), " ".join(_words(notification.address)), surname))
    return blake2b(home.encode(), digest_size=12).hexdigest()


def family_name(notification: Notification) -> str:
    """The surname that stands for the family, spelt without accents, spaces or marks."""
    for parts in _WHOSE_NAME:
        named = Counter("".join(_words(each.surname)) for each in notification.people if each.role in parts)
        named.pop("", None)
        if named:
            return min(named, key=lambda name: (-named[name], name))
    return ""


def _words(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(each for each in letters if each not in "'’" and not unicodedata.combining(each))
    return [_SHORT.get(word, word) for word in _WORD.findall(plain)]
