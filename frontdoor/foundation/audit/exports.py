"""Who has looked at somebody, as a file for that person."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import local

HEADINGS = ("Date", "Time", "What they did", "Their role", "Their agency", "Let through")
NAME = "Name"
OUTSIDE = "Somebody who was not signed in"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def looks_csv(
    looks: Iterable[Look],
    *,
    agencies: Mapping[UUID, str],
    roles: Mapping[str, str],
    names: bool = False,
) -> Iterator[str]:
    """A row for every look, as lines of a file: by role and agency, and by name only where the guardian says so.

    Whoever asks is owed who saw their record, not a list of the people to go and look for.
    """
    yield "\ufeff" + _line([*HEADINGS, *([NAME] if names else [])])
    for look in looks:
        at = local(look.at)
        agency = agencies.get(look.agency_id, "") if look.agency_id else ""
        row = [
            f"{at:%d/%m/%Y}",
            f"{at:%H:%M}",
            Kind(look.kind).label,
            roles.get(look.role, look.role) or OUTSIDE,
            agency,
            "yes" if look.result < 400 and look.kind != Kind.REFUSAL else "no",
        ]
        yield _line([*row, *([look.who] if names else [])])


def _line(cells: Iterable[str]) -> str:
    """One row; a mark stands before what a spreadsheet would take for a formula."""
    out = io.StringIO()
    csv.writer(out).writerow([f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell for cell in cells])
    return out.getvalue()
