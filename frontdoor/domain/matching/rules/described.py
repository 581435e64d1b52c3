"""A person as matching sees them: everything that was ever stated of who they are, in plain form."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from frontdoor.domain.matching.rules.spelling import plain_letters, words_of
from frontdoor.domain.people.rules import LifeStage, StatedPerson

FORMERLY = re.compile(
    r"\b(?:formerly|previously|also known as|known as|aka|a\.k\.a\.?|n[ée]e|maiden name|prev|was|or)\b[:\s]*",
    re.IGNORECASE,
)
SEXES = {"f": "F", "female": "F", "girl": "F", "woman": "F", "m": "M", "male": "M", "boy": "M", "man": "M"}
DAYS = ("birth_date", "expected_on", "said_on")
FEWEST_DIGITS = 9  # fewer is an extension or half a number


@dataclass(frozen=True)
class Home:
    """An address as stated."""

    line: str = ""
    town: str = ""
    postcode: str = ""


@dataclass(frozen=True)
class Described:
    """What is compared and kept for comparing; `said_on` is the day from which an age is counted."""

    forename: str = ""
    surname: str = ""
    other_names: tuple[str, ...] = ()
    birth_date: date | None = None
    age: str = ""
    unborn: bool = False
    expected_on: date | None = None
    said_on: date | None = None
    sex: str = ""
    homes: tuple[Home, ...] = ()
    phones: tuple[str, ...] = ()
    nhs_number: str = ""
    upn: str = ""

    def as_plain(self) -> dict[str, Any]:
        """Plain JSON of what was stated, empty parts left out."""
        plain: dict[str, Any] = {**vars(self), "homes": [vars(home) for home in self.homes]}
        for key in DAYS:
            plain[key] = plain[key] and plain[key].isoformat()
        return {key: value for key, value in plain.items() if value}

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> "Described":
        """What `as_plain` wrote, read back."""
        days = {key: date.fromisoformat(plain[key]) for key in DAYS if key in plain}
        lists = {key: tuple(plain[key]) for key in ("other_names", "phones") if key in plain}
        homes = tuple(Home(**home) for home in plain.get("homes", ()))
        typed: dict[str, Any] = dict(plain)
        typed.update(days, **lists, homes=homes)
        return cls(**typed)


def described(stated: StatedPerson, *, said_on: date | None) -> Described:
    """A stated person as matching sees them; ages are counted from the day on which they were stated."""
    home = Home(stated.line.strip(), stated.town.strip(), stated.postcode.strip())
    return Described(
        forename=stated.forename.strip(),
        surname=stated.surname.strip(),
        other_names=names_apart(stated.other_names),
        birth_date=stated.birth_date,
        age=stated.age_stated.strip(),
        unborn=stated.life_stage == LifeStage.UNBORN,
        expected_on=stated.expected_on,
        said_on=said_on,
        sex=SEXES.get(stated.sex.strip().lower(), ""),
        homes=(home,) if home.line or home.postcode else (),
        phones=tuple(phone for phone in (tidy_phone(stated.phone),) if phone),
        nhs_number=digits(stated.nhs_number) if len(digits(stated.nhs_number)) == 10 else "",
        upn=re.sub(r"\W", "", stated.upn).upper(),
    )


def names_apart(other_names: str) -> tuple[str, ...]:
    """Former and other names one by one: "formerly Nowak, aka Kasia" is Nowak and Kasia."""
    parts = re.split(r"[,;/()]", FORMERLY.sub(",", other_names))
    return tuple(part.strip() for part in parts if words_of(part))


def digits(text: str) -> str:
    """The digits of a text and nothing else."""
    return "".join(re.findall(r"[0-9]", text))


def tidy_phone(stated: str) -> str:
    """A telephone number's last ten digits, however its beginning was written; empty when it is too short."""
    number = digits(stated)
    return number[-10:] if len(number) >= FEWEST_DIGITS else ""


def plain_full_name(person: Described) -> str:
    """All names of a person in plain letters, for finding by letters in a row."""
    return plain_letters(" ".join((person.forename, person.surname, *person.other_names)))
