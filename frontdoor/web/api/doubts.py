"""What can't be right in a worry: it is kept as it came and not gone by, since no worry is refused for a detail."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from frontdoor.domain.people.rules import is_nhs_number
from frontdoor.web.api.worries import Person, Worry

OLDEST = timedelta(days=366 * 120)
PREGNANCY = timedelta(days=310)
A_DAY = timedelta(days=1)

NOT_BORN = "This day is still to come, so we do not go by it as a date of birth."
TOO_OLD = "This is more than 120 years ago, so we do not go by it."
NOT_DUE = "No child is due on this day, so we do not go by it."
NOT_YET = "This moment is still to come, so we do not go by it."
WRONG_DIGITS = "This NHS number’s digits do not agree: one is wrong or missing. We do not go by it."


def doubts(worry: Worry, received_at: datetime) -> dict[str, str]:
    """By the place in what was sent (JSON Pointer), why we do not go by what stands there."""
    on = received_at.date()
    found = {
        f"/people/{place}/{name}": why
        for place, person in enumerate(worry.people)
        for name, why in _of_person(person, on)
    }
    if worry.occurred_at and (why := _of_moment(worry.occurred_at, received_at)):
        found["/occurred_at"] = why
    return found


def _of_person(person: Person, on: date) -> Iterator[tuple[str, str]]:
    if person.birth_date and person.birth_date > on:
        yield "birth_date", NOT_BORN
    elif person.birth_date and person.birth_date < on - OLDEST:
        yield "birth_date", TOO_OLD
    if person.expected_on and abs(person.expected_on - on) > PREGNANCY:
        yield "expected_on", NOT_DUE
    if person.nhs_number and not is_nhs_number(digits(person.nhs_number)):
        yield "nhs_number", WRONG_DIGITS


def _of_moment(at: datetime, received_at: datetime) -> str:
    try:
        told = at.astimezone(UTC)
    except OverflowError:  # the first and the last day of the calendar, seen from elsewhere
        return TOO_OLD if at.year == 1 else NOT_YET
    if told > received_at + A_DAY:
        return NOT_YET
    return TOO_OLD if told < received_at - OLDEST else ""


def digits(number: str) -> str:
    """An NHS number as it is stored, however it was grouped."""
    return "".join(char for char in number if char.isdigit())
