"""What a record says in several small parts, as one line that people read: hours, cost, telephone, terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from frontdoor.domain.directory.reading.cells import Cells

DAYS = {"MO": "Mon", "TU": "Tue", "WE": "Wed", "TH": "Thu", "FR": "Fri", "SA": "Sat", "SU": "Sun"}
WEEKDAYS = "MO,TU,WE,TH,FR"


@dataclass(frozen=True)
class Term:
    """One term of a list that a service is filed under."""

    taxonomy: str
    code: str
    name: str
    description: str


def terms_of(cells: Cells) -> tuple[Term, ...]:
    """The terms that a service is filed under."""
    return tuple(
        Term(
            term.words("taxonomy"),
            str(term.record.get("code") or ""),
            term.words("name"),
            term.words("description"),
        )
        for attribute in cells.each("attributes")
        for term in [cells.within(cells.within(attribute, "").one("taxonomy_term"), "taxonomy_term")]
        if term.record
    )


def hours_of(cells: Cells) -> str:
    """When it is open; the provider's own words where they gave any."""
    said = [_hours(cells.within(one, "schedules")) for one in _schedules(cells)]
    return "; ".join(dict.fromkeys(filter(None, said)))


def cost_of(cells: Cells) -> str:
    """What it costs, in words; the older field of free words where there is no list of costs."""
    said = [_cost(cells.within(one, "cost_options")) for one in cells.each("cost_options")]
    return "; ".join(filter(None, said)) or cells.words("fees")


def phone_of(cells: Cells) -> str:
    """The first telephone number: of the service, else of one of its contacts, else of a place."""
    for phones in (cells.record, *cells.each("contacts"), *cells.each("service_at_locations")):
        within = cells.within(phones, "")
        for one in within.each("phones"):
            number = cells.within(one, "phones").words("number").strip("\"' ")
            if number:
                return number[:60]
    return ""


def _schedules(cells: Cells) -> Iterator[dict[str, object]]:
    yield from map(dict, cells.each("schedules"))
    for place in cells.each("service_at_locations"):
        yield from map(dict, cells.within(place, "service_at_locations").each("schedules"))


def _hours(one: Cells) -> str:
    words, days = one.words("description"), _days(one.words("byday"))
    opens, closes = one.words("opens_at")[:5], one.words("closes_at")[:5]
    if words:
        return words
    return " ".join(filter(None, (days, f"{opens} to {closes}" if opens and closes else opens)))


def _days(byday: str) -> str:
    if byday == WEEKDAYS:
        return "Mon to Fri"
    return ", ".join(DAYS.get(day.strip()[-2:], "") for day in byday.split(",") if day.strip()[-2:] in DAYS)


def _cost(one: Cells) -> str:
    amount, option = one.number("amount"), one.words("option")
    pounds = "" if amount is None else "Free" if amount == 0 else f"£{amount:,.2f}".replace(".00", "")
    said = " ".join(filter(None, (pounds, one.words("amount_description"))))
    return f"{option}: {said}" if option and said else option or said
