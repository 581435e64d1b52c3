"""On which contacts people are named again, under every record ruled to be the same person."""

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.db.models.functions import Left

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Narrative

# matching_same_as, a function of the room of matching, gives the records that a ruling links with one.
NAMED_AGAIN = """WITH RECURSIVE same(asked, person_id) AS (
    SELECT person_id, person_id FROM unnest(%s::uuid[]) AS person_id
    UNION SELECT same.asked, other FROM same CROSS JOIN LATERAL matching_same_as(same.person_id) other
)
SELECT same.asked, named.contact_id FROM same JOIN contacts_concerned named USING (person_id)"""


def named_again(viewer: Viewer, people: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    """For each of these records, every contact on which the same person is named, by one read."""
    found: dict[UUID, set[UUID]] = {}
    if people:
        with connection.cursor() as cursor:
            cursor.execute(NAMED_AGAIN, [list(people)])
            for person, contact in cursor.fetchall():
                found.setdefault(person, set()).add(contact)
    return found


def openings(viewer: Viewer, contacts: Sequence[UUID], most: int = 400) -> dict[UUID, str]:
    """The first words of what was told on each of these contacts, for the hub alone."""
    if not viewer.sees_hub:
        return {}
    rows = Narrative.objects.filter(contact_id__in=contacts).annotate(opening=Left("words", most))
    return dict(rows.values_list("contact_id", "opening"))
