"""Two people who write on one sheet at once: each answer by its own change, and both kept where they clash."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

Answers = Mapping[str, Any]
BESIDE = ("people", "hands", "clashes")
"""What is kept with the answers and is none: the list of people, whose hand wrote what, and what clashed."""


@dataclass
class Together:
    """What two people's answers come to; `theirs` are answers that the one who saves does not have on their page."""

    answers: dict[str, Any]
    theirs: dict[str, Any] = field(default_factory=dict)
    renamed: bool = False


def stamp(answers: Answers) -> dict[str, str]:
    """What a page shows, as one short mark for each question, by which it is known later what changed on it."""
    return {name: mark(value) for name, value in flat(answers).items()}


def with_words(answers: Answers, name: str, words: str) -> dict[str, Any]:
    """The answers with these words put after those that stand under a question."""
    key, _, of_person = name.partition("-")
    if not of_person:
        return {**answers, name: _after(answers.get(name), words)}
    people = [
        {**one, of_person: _after(one.get(of_person), words)} if one["key"] == key else one
        for one in answers.get("people") or ()
    ]
    return {**answers, "people": people}


def _after(stands: Any, words: str) -> str:
    return f"{stands}\n{words}" if str(stands or "").strip() else words


def mark(value: Any) -> str:
    """A short mark of an answer."""
    return sha256(repr(value).encode()).hexdigest()[:10]


def together(kept: Answers, mine: Answers, was: Mapping[str, str], me: str) -> Together:
    """Put what I sent to what is kept: only what I changed counts as mine (`was` is what my page showed before).

    Where somebody else changed the same words meanwhile, mine stand there and theirs are kept beside as a clash.
    """
    hands = dict(kept.get("hands") or {})
    mine, renamed = _with_keys_of_their_own(kept, mine, was, hands, me)
    said, before = flat(mine), _Before(flat(kept), was, hands, me)
    clashes = list(kept.get("clashes") or ())
    stands: dict[str, Any] = {name: value for name, value in before.kept.items() if name not in said}
    for name, value in said.items():
        stands[name] = before.with_mine(name, value)
        if before.clashes_with(name, stands[name]):
            clashes.append({"name": name, "value": before.kept[name], "by": hands[name]})
    hands |= {name: me for name, value in stands.items() if before.kept.get(name) != value}
    theirs = {name: stands[name] for name, value in said.items() if stands[name] != value}
    answers = {name: value for name, value in stands.items() if "-" not in name}
    answers |= {"people": _people(kept, mine, stands, was), "hands": hands, "clashes": clashes}
    return Together(answers, theirs, renamed)


@dataclass(frozen=True)
class _Before:
    """What was kept, what my page showed of it, and whose hand wrote what."""

    kept: Answers
    was: Mapping[str, str]
    hands: Mapping[str, str]
    me: str

    def shown(self, name: str, value: Any) -> bool:
        """Whether my page showed this answer before; a question of which it knows nothing stood empty."""
        return self.was[name] == mark(value) if name in self.was else not value

    def is_theirs(self, name: str) -> bool:
        return self.hands.get(name, self.me) != self.me

    def with_mine(self, name: str, value: Any) -> Any:
        """Which answer stands under a question: mine where I changed it, or where nobody else did."""
        there = self.kept.get(name)
        if name not in self.kept or there == value or not self.is_theirs(name):
            return value
        if self.shown(name, value):
            return there
        if isinstance(value, list) and isinstance(there, list) and not self.shown(name, there):
            return [*there, *(one for one in value if one not in there)]
        return value

    def clashes_with(self, name: str, stands: Any) -> bool:
        """Whether somebody else's words stood there of which my page knew nothing, and are not among these."""
        there = self.kept.get(name)
        if not isinstance(there, str) or not there.strip() or not self.is_theirs(name):
            return False
        return not self.shown(name, there) and there.strip() not in str(stands)


def _with_keys_of_their_own(
    kept: Answers, mine: Answers, was: Mapping[str, str], hands: Mapping[str, str], me: str
) -> tuple[Answers, bool]:
    """My answers, with another key for somebody whom I added while a colleague added somebody else under the same."""
    taken = {one["key"] for one in kept.get("people") or ()}
    people: list[dict[str, Any]] = []
    for one in mine.get("people") or ():
        part = f"{one['key']}-part"
        added_by_both = one["key"] in taken and part not in was and hands.get(part, me) != me
        used = taken | {each["key"] for each in (*people, *mine["people"])}
        people.append({**one, "key": next(_free(used))} if added_by_both else one)
    return {**mine, "people": people}, people != list(mine.get("people") or ())


def _people(kept: Answers, mine: Answers, stands: Answers, was: Mapping[str, str]) -> list[dict[str, Any]]:
    """Everybody whom either has, in their order, but for those whom one took off and the other left as they were."""
    ours = {one["key"]: one for one in mine.get("people") or ()}
    theirs = {one["key"]: one for one in kept.get("people") or ()}
    both = [*theirs, *(key for key in ours if key not in theirs)]
    stay = [
        key for key in both if (key in ours and key in theirs) or _is_new(ours.get(key) or theirs[key], was)
    ]
    return [{"key": key, **_of(key, stands)} for key in stay]


def _is_new(person: Mapping[str, Any], was: Mapping[str, str]) -> bool:
    """Whether somebody whom only one of us has was added or changed there, rather than taken off by the other."""
    named = {f"{person['key']}-{name}": value for name, value in person.items() if name != "key"}
    return any(was.get(name) != mark(value) for name, value in named.items())


def _of(key: str, stands: Answers) -> dict[str, Any]:
    start = f"{key}-"
    return {name.removeprefix(start): value for name, value in stands.items() if name.startswith(start)}


def flat(answers: Answers) -> dict[str, Any]:
    """Every answer under one name, those about people as their questions are called on the page."""
    said = {name: value for name, value in answers.items() if name not in BESIDE}
    for one in answers.get("people") or ():
        said |= {f"{one['key']}-{name}": value for name, value in one.items() if name != "key"}
    return said


def _free(used: set[str]) -> Iterator[str]:
    return (f"p{number}" for number in range(1, len(used) + 2) if f"p{number}" not in used)
