"""The same text without names, homes and numbers: what a referrer said, fit to be given back to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from frontdoor.domain.disclosure.rules.gate import NHS_NUMBER, findings
from frontdoor.domain.disclosure.rules.likeness import bare, words_of
from frontdoor.domain.disclosure.rules.names import ALSO_WORDS
from frontdoor.domain.disclosure.rules.recipients import Protected, Recipient

NAME = "[name]"
LEFT_OUT = "[left out]"
WRITTEN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
POSSESSIVE = ("'s", "\u2019s")
BESIDE = re.compile(r"[ \t\u00a0\u2010\u2011-]+")
"""What may stand between the parts of one name."""

LEAST_OF_A_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody who is not to be named: every name they go by, and what is said in its place ("the child (8)")."""

    said: str
    names: tuple[str, ...]


@dataclass(slots=True)
class _Word:
    """A word of the text, where it stands, and whose name it may be (places in the list of people)."""

    start: int
    end: int
    written: str
    whose: frozenset[int]
    begins: bool

    @property
    def plain(self) -> str:
        return bare(self.written.removesuffix(self.of))

    @property
    def of(self) -> str:
        """The ending that makes a name somebody's: "Amira's"."""
        return self.written[-2:] if self.written.endswith(POSSESSIVE) else ""


def without_names(text: str, protected: Protected, people: Sequence[Unnamed] = ()) -> str:
    """The text with "the child (8)" for names, and without homes, numbers and what is not to be passed on.

    Nothing that the gate would stop for anybody outside is left in it: a line that can't be mended is left out whole.
    """
    named = [*people, *(Unnamed(NAME, (name,)) for name in protected.names)]
    kept = replace(protected, names=tuple(name for one in named for name in one.names))
    masked = _with_people_unnamed(_without_numbers(text, kept), named)
    while found := findings(masked, Recipient.ANONYMOUS, kept):
        lines = masked.splitlines()
        at = found[0].line - 1
        lines[at] = "" if lines[at].strip() == LEFT_OUT else LEFT_OUT
        masked = "\n".join(lines)
    return masked


def _with_people_unnamed(text: str, named: Sequence[Unnamed]) -> str:
    out, upto = [], 0
    for name in _names_in(text, named):
        out += [text[upto : name.start], _in_place_of(name, named)]
        upto = name.end
    return "".join([*out, text[upto:]])


def _in_place_of(name: _Word, named: Sequence[Unnamed]) -> str:
    said = {named[place].said for place in name.whose} - {NAME}
    stands = said.pop() if len(said) == 1 else NAME
    stands = stands[:1].upper() + stands[1:] if name.begins else stands
    return stands + name.of


def _names_in(text: str, named: Sequence[Unnamed]) -> Iterator[_Word]:
    """Every name of the text; the parts of one person's name that stand beside each other are one."""
    last: _Word | None = None
    for word in _words(text, named):
        if not word.whose:
            continue
        if last and not last.of and last.whose & word.whose and BESIDE.fullmatch(text[last.end : word.start]):
            whose = last.whose & word.whose
            last = _Word(last.start, word.end, word.written, whose, last.begins)
            continue
        if last:
            yield last
        last = word
    if last:
        yield last


def _words(text: str, named: Sequence[Unnamed]) -> list[_Word]:
    words = [
        _Word(found.start(), found.end(), found[0], frozenset(), _begins(text, found.start()))
        for found in WRITTEN.finditer(text)
    ]
    for place, one in enumerate(named):
        for name in one.names:
            _mark(words, [part.plain for part in words_of(name)], place)
    return words


def _mark(words: list[_Word], parts: Sequence[str], place: int) -> None:
    """Say of which words they are this person's: the whole name in any letters, a part of it as a name is written."""
    for at, word in enumerate(words):
        if parts and [one.plain for one in words[at : at + len(parts)]] == list(parts):
            for one in words[at : at + len(parts)]:
                one.whose |= {place}
        elif len(word.plain) > 1 and word.plain in parts and _is_a_name(word):
            word.whose |= {place}


def _is_a_name(word: _Word) -> bool:
    return word.plain not in ALSO_WORDS or (word.written[0].isupper() and not word.begins)


def _begins(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'(\u201c\u2018")
    return not before or before[-1] in ".!?:\n"


def _without_numbers(text: str, protected: Protected) -> str:
    for pattern in _patterns(protected):
        text = re.sub(pattern, LEFT_OUT, text, flags=re.IGNORECASE)
    return text


def _patterns(protected: Protected) -> Iterator[str]:
    """Homes, telephones, e-mail addresses and numbers as they are usually written, the longest first."""
    for address in protected.addresses:
        whole = (address.line, address.town, address.postcode)
        yield from _spread([", ".join(part for part in whole if part), *whole])
    for phone in protected.phones:
        national = re.sub(r"\D", "", phone)[-10:]
        if len(national) >= LEAST_OF_A_NUMBER:
            yield r"(?:\+44|0044|\b0)?(?:\W*\(0\))?\W*" + r"\W*".join(national)
    yield from _spread(protected.emails)
    yield from _spread(one for one in protected.identifiers if len(bare(one)) >= LEAST_OF_A_NUMBER)
    yield NHS_NUMBER.pattern


def _spread(texts: Iterable[str]) -> Iterator[str]:
    """The letters and digits of a text in their order, with any gaps between its words."""
    for text in texts:
        parts = re.findall(r"[^\W_]+", text)
        if sum(map(len, parts)) >= 3:
            yield r"\b" + r"[\W_]*".join(map(re.escape, parts)) + r"\b"
