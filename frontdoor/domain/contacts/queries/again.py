"""On which contacts people are named again, under every record ruled to be the same person."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models.expressions import RawSQL
from django.db.models.functions import Left

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Narrative
from frontdoor.foundation.records.readings import Reading, Rows, Sql

# matching_same_as, a function of the room of matching, gives the records that a ruling links with one.
NAMED_AGAIN = """WITH RECURSIVE same(asked, person_id) AS (
    SELECT person_id, person_id FROM unnest(%s::uuid[]) AS person_id
    UNION SELECT same.asked, other FROM same CROSS JOIN LATERAL matching_same_as(same.person_id) other
)
SELECT same.asked, named.contact_id FROM same JOIN contacts_concerned named USING (person_id)"""


def named_again(viewer: Viewer, people: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    """For each of these records, every contact on which the same person is named, by one read."""
    return reading_named_again(viewer, people).found


def reading_named_again(viewer: Viewer, people: Sequence[UUID]) -> Reading[dict[UUID, set[UUID]]]:
    """For each of these records, every contact on which the same person is named, to be read along with more."""

    def seen(rows: Rows) -> dict[UUID, set[UUID]]:
        found: dict[UUID, set[UUID]] = {}
        for row in rows:
            found.setdefault(row["asked"], set()).add(row["contact_id"])
        return found

    return Reading(Sql(NAMED_AGAIN, (list(people),), {"asked": UUID, "contact_id": UUID}), seen=seen)


def ids_naming_again(viewer: Viewer, people: Sequence[UUID]) -> RawSQL:
    """The contacts on which any of these records' people are named, as part of what more is read by."""
    return RawSQL(f"SELECT again.contact_id FROM ({NAMED_AGAIN}) again", [list(people)])  # noqa: S608, S611 - our own words


def openings(viewer: Viewer, contacts: Sequence[UUID], most: int = 400) -> dict[UUID, str]:
    """The first words of what was told on each of these contacts, for the hub alone."""
    if not viewer.sees_hub:
        return {}
    rows = Narrative.objects.filter(contact_id__in=contacts).annotate(opening=Left("words", most))
    return dict(rows.values_list("contact_id", "opening"))
