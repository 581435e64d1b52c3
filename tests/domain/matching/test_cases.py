"""Named cases: two descriptions, and the answer that a careful officer would give."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from frontdoor.domain.matching.rules import Described, Field, Home, Weighed, described, weigh
from frontdoor.domain.people.rules import LifeStage, StatedPerson

CASES = Path(__file__).parents[2] / "cases" / "matching.yaml"
WORDS = ("forename", "surname", "other_names", "sex", "line", "postcode", "phone", "nhs_number", "upn")
TODAY = date(2026, 11, 5)


def named(listed: dict[str, list[dict[str, Any]]]) -> Iterator[Any]:
    for group, cases in listed.items():
        for case in cases:
            yield pytest.param(case, id=f"{group}: {case['case']}")


EVERY_CASE = list(named(yaml.safe_load(CASES.read_text(encoding="utf-8"))))


def person(stated: dict[str, Any]) -> Described:
    words: dict[str, Any] = {key: str(stated.get(key, "")) for key in WORDS}
    given = StatedPerson(
        **words,
        life_stage=LifeStage.UNBORN if stated.get("unborn") else LifeStage.CHILD,
        birth_date=stated.get("born"),
        expected_on=stated.get("expected"),
        age_stated=stated.get("age", ""),
    )
    seen = described(given, said_on=stated.get("said_on", TODAY))
    if "homes" in stated:
        return Described(**{**vars(seen), "homes": tuple(Home(**home) for home in stated["homes"])})
    return seen


def told(weighed: Weighed) -> str:
    lines = [f"{r.field.label}: {r.kind}, {r.said} ({r.weight:+.1f})" for r in weighed.reasons]
    return "\n".join([f"{weighed.verdict} at {weighed.weight}", *lines])


@pytest.mark.parametrize("case", EVERY_CASE)
def test_the_answer_is_the_careful_officers(case: dict[str, Any]) -> None:
    weighed = weigh(person(case["one"]), person(case["other"]))
    assert weighed.verdict == case["answer"], told(weighed)


@pytest.mark.parametrize("case", [case for case in EVERY_CASE if "said" in case.values[0]])
def test_the_reason_is_said_in_plain_words(case: dict[str, Any]) -> None:
    weighed = weigh(person(case["one"]), person(case["other"]))
    missed = {f: words for f, words in case["said"].items() if words not in weighed.about(Field(f)).said}
    assert missed == {}, told(weighed)


@pytest.mark.parametrize("case", EVERY_CASE)
def test_it_is_the_same_the_other_way_round(case: dict[str, Any]) -> None:
    one, other = person(case["one"]), person(case["other"])
    assert weigh(one, other) == weigh(other, one)
