"""Bank holidays of England and Wales, from the copy that came with the service and never from the network."""

import json
from datetime import date, timedelta
from functools import cache
from importlib import resources

import govuk_bank_holidays  # type: ignore[import-untyped]


@cache
def bank_holidays() -> frozenset[date]:
    """Every bank holiday of England and Wales that GOV.UK had published when the list was packaged.

    A holiday that falls on a weekend is listed on the weekday that stands in for it, as GOV.UK lists it.
    The packaged file is read directly: the package's own reader imports an HTTP client, which slows every
    start by a seventh of a second and is never wanted here.
    """
    published = (
        resources.files(govuk_bank_holidays).joinpath("bank-holidays.json").read_text(encoding="utf-8")
    )
    events = json.loads(published)["england-and-wales"]["events"]
    return frozenset(date.fromisoformat(event["date"]) for event in events)


def is_bank_holiday(on: date) -> bool:
    """Whether this day is a bank holiday; never so after `holidays_known_until`."""
    return on in bank_holidays()


def holidays_known_from() -> date:
    """The first day from which the list of bank holidays is whole."""
    return date(min(bank_holidays()).year, 1, 1)


def holidays_known_until() -> date:
    """The last day up to which the list of bank holidays is whole; GOV.UK publishes whole years."""
    return date(max(bank_holidays()).year, 12, 31)


def holidays_running_out(on: date) -> str | None:
    """One sentence when deadlines of the coming year could meet a bank holiday that is not listed."""
    known_until = holidays_known_until()
    if known_until >= on + timedelta(days=365):
        return None
    said = f"{known_until.day} {known_until:%B %Y}"
    return (
        f"Bank holidays are known only until {said}; after that deadlines treat them as ordinary days. "
        "Update the package govuk-bank-holidays."
    )
