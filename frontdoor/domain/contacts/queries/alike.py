"""Other contacts of whoever raised one, and of the people on it."""

from datetime import timedelta
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.readings import Reading, Rows, Sql

MOST = 8
NEAR = timedelta(days=90)
"""How far back a telephone number is looked for: it is typed in many ways, and changes hands."""

# The conditions on empty text are those of the indexes by which these are found.
SAME_REFERRER = """SELECT found.id FROM contacts_referrer own CROSS JOIN LATERAL (
    (SELECT c.id, c.raised_at FROM contacts_referrer r JOIN contacts_contact c ON c.id = r.contact_id
        WHERE r.email IN (own.email, lower(own.email)) AND NOT (r.email = '') AND c.id <> own.contact_id
        ORDER BY c.raised_at DESC LIMIT %s)
    UNION
    (SELECT c.id, c.raised_at FROM contacts_referrer r JOIN contacts_contact c ON c.id = r.contact_id
        WHERE r.phone = own.phone AND NOT (r.phone = '') AND c.id <> own.contact_id AND c.raised_at >= %s
        ORDER BY c.raised_at DESC LIMIT %s)
) found WHERE own.contact_id = %s ORDER BY found.raised_at DESC LIMIT %s"""

# matching_same_as, a function of the room of matching, gives the records that a ruling links with one.
SAME_PEOPLE = """WITH RECURSIVE same(person_id) AS (
    SELECT person_id FROM contacts_concerned WHERE contact_id = %s
    UNION SELECT other FROM same CROSS JOIN LATERAL matching_same_as(same.person_id) other
)
SELECT c.id FROM contacts_contact c WHERE c.id <> %s
    AND c.id IN (SELECT named.contact_id FROM same JOIN contacts_concerned named USING (person_id))
ORDER BY c.raised_at DESC, c.id LIMIT %s"""


def reading_from_same_referrer(viewer: Viewer, contact: UUID) -> Reading[list[UUID]]:
    """The last contacts of whoever raised this one, by their e-mail address or telephone; for the hub alone."""
    if not viewer.sees_hub:
        return Reading(seen=list)
    asked = Sql(SAME_REFERRER, (MOST, now() - NEAR, MOST, contact, MOST), {"id": UUID})
    return Reading(asked, seen=_ids)


def reading_about_same_people(viewer: Viewer, contact: UUID) -> Reading[list[UUID]]:
    """The other contacts on which people of this one are named, under any record of theirs, newest first."""
    return Reading(Sql(SAME_PEOPLE, (contact, contact, MOST), {"id": UUID}), seen=_ids)


def _ids(rows: Rows) -> list[UUID]:
    return [row["id"] for row in rows]
