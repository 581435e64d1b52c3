"""What no file in the repository may say: a real-looking person, a machine's folder, work put off."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.stairs import ROOT

WRITTEN_BY_MACHINES = ("uv.lock", "**/static/**/*.min.*", "**/static/**/*.map")


@dataclass(frozen=True)
class Text:
    """One text file of the repository."""

    path: Path
    words: str


def repository_texts(root: Path = ROOT) -> list[Text]:
    """Every text file that git keeps, but for what a machine wrote."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    return list(_readable(root, [Path(name) for name in listed if name]))


def _readable(root: Path, paths: Iterable[Path]) -> Iterator[Text]:
    for path in paths:
        if (root / path).is_file() and not any(path.match(pattern) for pattern in WRITTEN_BY_MACHINES):
            content = (root / path).read_bytes()
            if b"\0" not in content:
                yield Text(path, content.decode("utf-8", errors="replace"))


def found(texts: Iterable[Text], pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands: file, line and the words found."""
    return [
        f"{text.path}:{text.words.count(chr(10), 0, hit.start()) + 1} {hit.group()}"
        for text in texts
        for hit in pattern.finditer(text.words)
    ]


# Written in halves, so that this file does not find itself.
PUT_OFF = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")
# Temporary folders that the project itself makes begin with its name.
MACHINE_PLACE = re.compile(r"(?<![\w.)}/])/(?:wo" r"rk(?:/|\b)|ro" r"ot/|tm" r"p/(?!frontdoor))")
WORKPLACE = re.compile(r"\b(?:hel" r"per agent|sub-?ag" r"ents?|cod" r"ing session)\b", re.IGNORECASE)
NEXT_DOOR = re.compile(r"\.\./sha" r"red\b")

ALL_DIGITS = "0123456789"  # the alphabet, not anybody's number
NHS_LIKE = re.compile(r"(?<![\w.+-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w-]|\.\d)")
PHONE_LIKE = re.compile(
    r"(?<![\w.+-])(?:\+44 ?(?:\(0\) ?)?|0)(?:7(?:[ -]?\d){9}|[1-38](?:[ -]?\d){8,9})(?![\w-]|\.\d)"
)
DRAMA_PHONE = re.compile(r"(?:\+44|0)(?:7700900|1632960)\d{3}")
EMAIL_LIKE = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[A-Za-z][\w-]+")
INVENTED_EMAIL = re.compile(
    r"@(?:[\w-]+\.)*(?:example\.(?:org|com|net)|example|test|invalid|localhost)$", re.IGNORECASE
)


def real_nhs_numbers(texts: Iterable[Text]) -> list[str]:
    """Ten digits with a true check digit outside 999, the range that no person has."""
    return [hit for hit in found(texts, NHS_LIKE) if _could_be_real(hit)]


def _could_be_real(hit: str) -> bool:
    digits = re.sub(r"\D", "", hit.partition(" ")[2])
    return not digits.startswith("999") and digits != ALL_DIGITS and has_true_check_digit(digits)


def has_true_check_digit(digits: str) -> bool:
    """Does the last digit agree with the first nine, modulus 11 (NHS Data Dictionary, NHS NUMBER)?"""
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return check != 10 and check % 11 == int(digits[9])


def real_phones(texts: Iterable[Text]) -> list[str]:
    """British telephone numbers outside the ranges that Ofcom keeps for drama: 07700 900xxx, and 01632 960xxx."""
    return [hit for hit in found(texts, PHONE_LIKE) if _may_ring(hit)]


def _may_ring(hit: str) -> bool:
    number = re.sub(r"[^\d+]", "", hit.partition(" ")[2].replace("(0)", ""))
    return number != ALL_DIGITS and not DRAMA_PHONE.fullmatch(number)


def real_emails(texts: Iterable[Text]) -> list[str]:
    """E-mail addresses outside the domains kept for examples (RFC 2606)."""
    return [hit for hit in found(texts, EMAIL_LIKE) if not INVENTED_EMAIL.search(hit)]
