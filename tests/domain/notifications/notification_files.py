"""Police files made for tests: rows of invented people, written as the police write them."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from frontdoor.domain.notifications.reading.grouping import read_notifications
from frontdoor.domain.notifications.reading.layout import notification_layout
from frontdoor.domain.notifications.rules import Notification, Rejection
from frontdoor.foundation.exchange.layouts import Layout
from frontdoor.foundation.exchange.sheets import Sheet

HEADINGS = (
    "Notification ref", "Type", "Grade", "Occurred", "Received", "Officer", "Collar no", "Crime/Non-crime",
    "DASH level", "DASH score", "Address", "Town", "Postcode", "Person role", "Forename", "Surname", "DOB", "Age",
    "Sex", "Ethnicity", "School", "Present", "Spoken to", "Voice of child", "Narrative", "Consent to share",
)  # fmt: skip
PLAIN = {
    "Notification ref": "NOT1",
    "Type": "PPN child",
    "Grade": "Amber",
    "Occurred": "04/11/2026 12:59",
    "Received": "05/11/2026 06:46",
    "Officer": "PC Marsh",
    "Collar no": "4690",
    "Address": "7 Larkmead Court",
    "Town": "Mansfield",
    "Postcode": "NG18 5ZZ",
    "Person role": "Child",
    "Forename": "Rhys",
    "Surname": "Varley",
    "DOB": "03/01/2017",
    "Age": "9",
    "Sex": "M",
    "Ethnicity": "WBRI",
    "School": "Fallowmere Academy",
    "Present": "Y",
    "Spoken to": "Y",
    "Voice of child": "Said he was scared",
    "Narrative": "Neighbour reported shouting.",
    "Consent to share": "Y",
}
SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "police-notifications-2026-11-05.csv"

Row = Mapping[str, str]


def row(**said: str) -> dict[str, str]:
    """A plain row in which some cells say something else (`Person_role="Victim"`)."""
    return PLAIN | {heading.replace("_", " "): cell for heading, cell in said.items()}


def written(rows: Iterable[Row]) -> bytes:
    """The rows as the police's system writes them."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, HEADINGS, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def read(rows: Iterable[Row] | bytes, layout: Layout | None = None) -> list[Notification | Rejection]:
    """All that a file gives, notification or rejection."""
    content = rows if isinstance(rows, bytes) else written(rows)
    with Sheet(io.BytesIO(content)) as sheet:
        return list(read_notifications(sheet, layout or notification_layout()))


def the_notification(*rows: Row) -> Notification:
    """The one notification of a file that is all good."""
    (found,) = read(rows)
    assert isinstance(found, Notification)
    return found


def the_rejection(*rows: Row) -> Rejection:
    """The one rejection of a file."""
    (found,) = (each for each in read(rows) if isinstance(each, Rejection))
    return found
