"""The gate: what in a text this reader must not see."""

import re
from collections.abc import Callable, Iterator

from frontdoor.domain.disclosure.rules.likeness import (
    LOOKS_LIKE,
    Letters,
    Word,
    bare,
    digits_of,
    joined,
    letters_of,
    line_of_run,
    long_form,
    long_forms,
    postcode_letters,
    words_of,
)
from frontdoor.domain.disclosure.rules.names import line_of_name
from frontdoor.domain.disclosure.rules.recipients import (
    KEPT_FROM,
    Address,
    Finding,
    Kept,
    Protected,
    Recipient,
)

LEAST_OF_A_ROAD = 6
LEAST_OF_A_NUMBER = 6
WITHHELD_RUN = 5
RECORD_RUN = 10
"""Words in a row that nobody writes twice by chance."""

SIGNS_SPELT = frozenset({"at", "dot"})
HOUSE = re.compile(r"^\W*(?:(?:flat|apartment|apt|unit|room)\W*)?(?:\d+\s*[a-z]?\b\W*)*", re.IGNORECASE)
MARKS = re.compile(
    r"do(?: not|n.t) disclose|not (?:for|to be) (?:disclos\w+|shar(?:ed|ing)|releas\w+)"
    r"|official.{0,3}sensitive|third.party information",
    re.IGNORECASE,
)
WHO = (
    r"(?:school|teacher|head|nursery|college|doctor|gp|nurse|surgery|hospital|midwife|health visitor|police|officer"
    r"|neighbou?r|relative|grand(?:mother|father|parent|ma|dad)|aunt|uncle|friend|landlord|youth worker)s?"
)
SAID = r"(?:told|contacted|rang|called|phoned|e-?mailed|reported|referred|raised|wrote|came|let us know)"
HINTS = re.compile(
    rf"\b{WHO}\s+(?:has\s+|have\s+|had\s+|who\s+)?{SAID}\b"
    rf"|\b(?:reported|referred|raised|told|made|contacted)(?:\s+\w+){{0,3}}\s+by\s+(?:\w+\s+){{0,2}}{WHO}\b",
    re.IGNORECASE,
)
"""Words that tell who raised it without a name: "a neighbour rang us", "referred by her school"."""

HEADINGS = re.compile(
    r"^\W*(?:minutes of\b|(?:present|in attendance|attendees|apologies|chair|matters arising|agenda|action log"
    r"|police|health|education|housing|probation|social care)\s*[:\u2013-])",
    re.IGNORECASE | re.MULTILINE,
)
HEADINGS_OF_MINUTES = 2
NHS_NUMBER = re.compile(r"(?<!\d)(?:\d[ \t.-]?){9}\d(?!\d)")


class Text:
    """A text on its way out, read in the ways that the rules need."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Word] = words_of(text)
        self.letters: Letters = letters_of(text)
        self.postcodes = postcode_letters(self.letters)
        self.digits = digits_of(text)
        self.roads = long_forms(self.words)
        self.spelt = joined([word for word in self.words if word.plain not in SIGNS_SPELT])


def findings(text: str, recipient: Recipient, protected: Protected) -> list[Finding]:
    """Everything in a text that this recipient must not see, first line first."""
    read = Text(text)
    kept = {kept for kept, recipients in KEPT_FROM.items() if recipient in recipients}
    return sorted({Finding(line, what) for what in kept for line in RULES[what](read, protected)})


def _addresses(text: Text, protected: Protected) -> Iterator[int]:
    for address in protected.addresses:
        postcode = bare(address.postcode).translate(LOOKS_LIKE)
        if len(postcode) >= 5:
            yield from _at(text.postcodes.line_of(postcode))
        for part in _parts(address):
            yield from _at(text.letters.line_of(bare(part)))
            yield from _at(text.roads.line_of(long_form(part)))


def _parts(address: Address) -> Iterator[str]:
    """The whole line, and the road alone: the road is enough to be found by."""
    whole = bare(address.line)
    if len(whole) >= LEAST_OF_A_ROAD or any(char.isdecimal() for char in whole):
        yield address.line
    for piece in address.line.split(","):
        road = HOUSE.sub("", piece)
        if len(bare(road)) >= LEAST_OF_A_ROAD:
            yield road


def _towns(text: Text, protected: Protected) -> Iterator[int]:
    for address in protected.addresses:
        yield from _phrase(text, address.town)


def _phones(text: Text, protected: Protected) -> Iterator[int]:
    for phone in protected.phones:
        national = digits_of(phone).row[-10:]  # 07700 900123, +44 7700 900123 and 0044 end alike
        if len(national) >= LEAST_OF_A_NUMBER:
            yield from _at(text.digits.line_of(national))


def _emails(text: Text, protected: Protected) -> Iterator[int]:
    for email in protected.emails:
        yield from _at(text.letters.line_of(bare(email)))
        yield from _at(text.spelt.line_of(bare(email)))


def _referrer(text: Text, protected: Protected) -> Iterator[int]:
    for name in protected.referrer:
        yield from _name(text, name)
    for phrase in protected.referrer_work:
        yield from _phrase(text, phrase)
    if protected.referrer or protected.referrer_work:
        for found in HINTS.finditer(text.text):
            yield _line(text, found)


def _names(text: Text, protected: Protected) -> Iterator[int]:
    for name in protected.names:
        yield from _name(text, name)


def _name(text: Text, name: str) -> Iterator[int]:
    yield from _phrase(text, name)
    yield from _at(line_of_name(text.words, name))


def _identifiers(text: Text, protected: Protected) -> Iterator[int]:
    for identifier in protected.identifiers:
        if len(bare(identifier)) >= LEAST_OF_A_NUMBER:
            yield from _at(text.letters.line_of(bare(identifier)))
    for found in NHS_NUMBER.finditer(text.text):
        if _checks(re.sub(r"\D", "", found[0])):
            yield _line(text, found)


def _checks(digits: str) -> bool:
    """Whether ten digits have the check digit of an NHS number."""
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return check != 10 and check % 11 == int(digits[9])


def _withheld(text: Text, protected: Protected) -> Iterator[int]:
    for words in protected.withheld:
        for line in words.splitlines():
            yield from _at(line_of_run(text.words, [word.plain for word in words_of(line)], WITHHELD_RUN))


def _records(text: Text, protected: Protected) -> Iterator[int]:
    for record in protected.records:
        sought = [word.plain for word in words_of(record)]
        if len(sought) >= RECORD_RUN:
            yield from _at(line_of_run(text.words, sought, RECORD_RUN))


def _marked(text: Text, protected: Protected) -> Iterator[int]:
    headings = list(HEADINGS.finditer(text.text))
    marks = list(MARKS.finditer(text.text))
    if len(headings) >= HEADINGS_OF_MINUTES:
        marks += headings[:1]
    for found in marks:
        yield _line(text, found)


def _line(text: Text, found: re.Match[str]) -> int:
    return len(text.text[: found.start() + 1].splitlines())


def _phrase(text: Text, phrase: str) -> Iterator[int]:
    sought = [word.plain for word in words_of(phrase)]
    yield from _at(line_of_run(text.words, sought, len(sought)))


def _at(line: int | None) -> Iterator[int]:
    if line is not None:
        yield line


RULES: dict[Kept, Callable[[Text, Protected], Iterator[int]]] = {
    Kept.ADDRESS: _addresses,
    Kept.TOWN: _towns,
    Kept.PHONE: _phones,
    Kept.EMAIL: _emails,
    Kept.REFERRER: _referrer,
    Kept.WITHHELD: _withheld,
    Kept.NAME: _names,
    Kept.IDENTIFIER: _identifiers,
    Kept.RECORD: _records,
    Kept.MARKED: _marked,
}
