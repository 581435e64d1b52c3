"""Ages as officers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.notifications.reading.ages import Age, age_from, age_on

SURE = [
    ("15", 15), ("0", 0), ("15y", 15), ("15 yrs", 15), ("15 years old", 15), ("aged 15", 15), ("Age: 15", 15),
    ("15 months", 1), ("6 weeks", 0), ("11 mths", 0), ("18m", 1), ("3 days", 0), ("60 wks", 1),
    ("1 year 3 months", 1), ("2y 4m", 2), ("2 years, 4 months", 2), ("1.5", 1), ("1½", 1), ("15 y/o", 15),
]  # fmt: skip
UNSURE = [
    ("approx 15", 15), ("approx. 15", 15), ("Approximately 15", 15), ("about 15", 15), ("c15", 15), ("c. 15", 15),
    ("~15", 15), ("15?", 15), ("15ish", 15), ("15+", 15), ("15-16", 15), ("15 to 16", 15), ("15/16", 15),
    ("14 or 15", 14), ("aged approx 15", 15), ("15 approx", 15), ("40s", 40), ("mid 40's", 40), ("over 60", 60),
    ("approx 6 months", 0), ("6-8 weeks", 0), ("newborn", 0), ("baby", 0), ("approx 15 years", 15),
]  # fmt: skip


@pytest.mark.parametrize(("words", "years"), SURE)
def test_an_age_said_plainly_is_sure(words: str, years: int) -> None:
    assert age_from(words) == Age(years, is_approximate=False)


@pytest.mark.parametrize(("words", "years"), UNSURE)
def test_an_age_said_with_doubt_is_approximate(words: str, years: int) -> None:
    assert age_from(words) == Age(years, is_approximate=True)


@pytest.mark.parametrize(
    "words", ["", "unk", "lots", "fifteen-ish", "-3", "999", "121", "teens", "15 apples", "1,5,6"]
)
def test_words_that_are_no_age_are_none(words: str) -> None:
    assert age_from(words) is None


@given(st.text(max_size=40))
def test_no_words_at_all_stop_the_reading(words: str) -> None:
    age = age_from(words)
    assert age is None or 0 <= age.years <= 120


@given(
    st.integers(0, 120), st.sampled_from(["", "approx ", "aged ", "~"]), st.sampled_from(["", " years", "?"])
)
def test_any_number_of_years_is_read_back(years: int, before: str, after: str) -> None:
    assert (age_from(f"{before}{years}{after}") or Age(-1, is_approximate=False)).years == years


@given(st.dates(date(1920, 1, 1), date(2026, 1, 1)), st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_an_age_goes_up_on_the_birthday_and_on_no_other_day(born: date, day: date) -> None:
    is_birthday = (day.month, day.day) == (born.month, born.day)
    before = age_on(day.fromordinal(day.toordinal() - 1), born)
    leap = (born.month, born.day) == (2, 29) and (day.month, day.day) == (3, 1)
    assert age_on(day, born) - before == int(is_birthday) or leap
