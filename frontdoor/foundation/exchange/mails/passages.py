"""Which words of an e-mail are new, and which are quoted, forwarded or below the name: all kept, some folded."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Whose words a passage is."""

    WRITTEN = "written"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
    SIGNED = "signed"

    @property
    def label(self) -> str:
        """What the passage is, as a fold says it."""
        return {
            "written": "What they wrote",
            "quoted": "Quoted from an earlier e-mail",
            "forwarded": "The e-mail that they forwarded",
            "signed": "Below their name",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Passage:
    """Some lines of an e-mail that belong together."""

    kind: Kind
    text: str


FORWARD = re.compile(
    r"\s*(?:-{2,}\s*forwarded message\b.*|begin forwarded message\b.*|-{2,}\s*forwarded by\b.*)",
    re.IGNORECASE,
)
ORIGINAL = re.compile(r"\s*(?:-{2,}\s*original (?:message|appointment)\s*-{2,}|_{20,})\s*", re.IGNORECASE)
ATTRIBUTION = re.compile(
    r"\s*(?:on|am|le|el|op)\b.{0,200}\b(?:wrote|writes|schrieb|a écrit|escribió|schreef)\s*:?\s*",
    re.IGNORECASE,
)
HALF_ATTRIBUTION = re.compile(r"\s*on\b.{6,120}", re.IGNORECASE)
HEAD_LINE = re.compile(r"\s*\*?(?:from|sent|date|to|cc|subject)\s*:\*?\s", re.IGNORECASE)
FROM_LINE = re.compile(r"\s*\*?from\s*:\*?\s", re.IGNORECASE)
SIGNATURE = re.compile(
    r"--\s?|_{5,19}|sent from (?:my|outlook|mail for|yahoo)\b.*|get outlook for\b.*", re.IGNORECASE
)
DISCLAIMER = re.compile(
    r"\s*(?:this (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged)"
    r"|the (?:information|content)s? (?:contained )?in this (?:e-?mail|message)|confidentiality notice|disclaimer\b"
    r"|caution: this e-?mail (?:originated|came) from)",
    re.IGNORECASE,
)
PASSED_ON = re.compile(r"\s*(?:fwd?|wg|tr|rv)\s*:", re.IGNORECASE)


def passages(text: str, subject: str = "") -> tuple[Passage, ...]:
    """The passages of an e-mail in their order; nothing is left out but empty lines between them.

    Where nothing at all seems to be new, nothing is folded: better a quotation too long than a worry unseen.
    """
    lines = text.split("\n")
    kinds = _kinds(lines, passed_on=bool(PASSED_ON.match(subject)))
    new = (line for kind, line in zip(kinds, lines, strict=True) if kind in (Kind.WRITTEN, Kind.FORWARDED))
    if not any(line.strip() for line in new):
        kinds = [Kind.WRITTEN] * len(lines)
    found: list[tuple[Kind, list[str]]] = []
    for kind, line in zip(kinds, lines, strict=True):
        if not found or found[-1][0] is not kind:
            found.append((kind, []))
        found[-1][1].append(line)
    whole = ((kind, "\n".join(some).strip("\n")) for kind, some in found)
    return tuple(Passage(kind, some) for kind, some in whole if some.strip())


def new_words(text: str, subject: str = "") -> str:
    """What is to be read first: what they wrote, and what they passed on."""
    shown = (one.text for one in passages(text, subject) if one.kind in (Kind.WRITTEN, Kind.FORWARDED))
    return "\n\n".join(shown)


def _kinds(lines: list[str], *, passed_on: bool) -> list[Kind]:
    kinds: list[Kind] = []
    now = Kind.WRITTEN
    first = next((place for place, line in enumerate(lines) if line.strip()), 0)
    for place, line in enumerate(lines):
        now = _next(now, lines, place, alone=passed_on or place <= first, below=place > first)
        quoted = line.lstrip().startswith(">") and now is not Kind.FORWARDED
        kinds.append(Kind.QUOTED if quoted or (now is Kind.WRITTEN and _attributes(lines, place)) else now)
    return kinds


def _next(now: Kind, lines: list[str], place: int, *, alone: bool, below: bool) -> Kind:
    """Whose words begin at this line, given whose came before it; once quoted or forwarded, the rest is.

    An earlier e-mail was passed on where it stands `alone` or the subject says so. A caution that a mail system puts
    on top of an e-mail is no signature, since words follow it: only what is `below` words can be one.
    """
    line = lines[place]
    if FORWARD.fullmatch(line):
        return Kind.FORWARDED
    if now in (Kind.QUOTED, Kind.FORWARDED):
        return now
    if _begins_earlier(lines, place):
        return Kind.FORWARDED if alone else Kind.QUOTED
    if SIGNATURE.fullmatch(line.strip()) or DISCLAIMER.match(line):
        return Kind.SIGNED if below else now
    return now


def _begins_earlier(lines: list[str], place: int) -> bool:
    """Whether an earlier e-mail begins here as Outlook writes it: its head stands in the text."""
    following = [line for line in lines[place + 1 : place + 6] if line.strip()]
    if ORIGINAL.fullmatch(lines[place]):
        return bool(following) and bool(HEAD_LINE.match(following[0]))
    if not FROM_LINE.match(lines[place]):
        return False
    return sum(bool(HEAD_LINE.match(line)) for line in following[:4]) >= 2


def _attributes(lines: list[str], place: int) -> bool:
    """Whether this line says whose words are quoted next, alone or together with the line after it."""
    below = next((line for line in lines[place + 1 : place + 4] if line.strip()), "")
    if ATTRIBUTION.fullmatch(lines[place]):
        return below.lstrip().startswith(">") or not below
    both = f"{lines[place]} {below}"
    after = next((line for line in lines[place + 2 : place + 5] if line.strip()), "")
    two = bool(HALF_ATTRIBUTION.fullmatch(lines[place])) and bool(ATTRIBUTION.fullmatch(both))
    ends = re.search(r"\b(?:wrote|writes)\s*:\s*$", lines[place])
    return (two and after.lstrip().startswith(">")) or (bool(ends) and below.lstrip().startswith(">"))
