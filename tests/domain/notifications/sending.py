"""Files of notifications sent in by the hub, for tests of what becomes of them."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.notifications.actions import import_notifications
from frontdoor.domain.notifications.models import Entry
from frontdoor.foundation.records.actor import acting_as
from tests.domain.notifications.notification_files import Row, row, written

Send = Callable[..., list[UUID]]
QUIET = "Shouting in the street; both parties calm on arrival."
CHILD = row()
ADULT_AT_RISK = row(
    Type="PPN adult", Person_role="Adult at risk", Forename="Wayne", Surname="Whitaker", DOB="", Age="74",
    Voice_of_child="", School="", Narrative=QUIET, Address="19 Thornhedge Avenue", Notification_ref="ADULT",
)  # fmt: skip
VICTIM = row(
    Type="Domestic abuse", Person_role="Victim", Forename="Dana", Surname="Mellors", DOB="", Age="34",
    Voice_of_child="", School="", Narrative=QUIET, Address="3 Ostler Street", Notification_ref="VICTIM",
    DASH_level="High",
)  # fmt: skip
BOTH = [
    row(Notification_ref="BOTH", Surname="Stapleton", Address="5 Larkmead Court"),
    row(
        Notification_ref="BOTH", Surname="Stapleton", Address="5 Larkmead Court", Person_role="Adult at risk",
        Forename="Iris", DOB="", Age="81", Voice_of_child="", School="",
    ),
]  # fmt: skip
ELSEWHERE = VICTIM | {
    "Notification ref": "ELSEWHERE", "Address": "4 Derwent Row", "Town": "Derby", "Postcode": "DE1 2AA",
}  # fmt: skip


def sender(folder: Path) -> Send:
    """Sends a file of these rows in, and gives the contacts that they became, by reference and version."""

    def send(*rows: Row) -> list[UUID]:
        path = folder / "notifications.csv"
        path.write_bytes(written(rows))
        result = import_notifications(path, by=SYSTEM)
        with acting_as(SYSTEM.id):
            found = Entry.objects.filter(file=result.import_id).order_by(
                "received_at", "reference", "version"
            )
            return list(found.values_list("contact_id", flat=True))

    return send


def entry(contact: UUID) -> Entry:
    """A notification as the lane keeps it."""
    with acting_as(SYSTEM.id):
        return Entry.objects.get(contact_id=contact)
