"""Reading what was decided on what came in a file, for the agency that sent it: by its own references alone."""

from dataclasses import dataclass
from datetime import datetime

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import How, Kind, ReferrerTold
from frontdoor.domain.notifications.rules import Period
from frontdoor.foundation.events.queries import contacts_with
from frontdoor.foundation.records.actor import acting_as


@dataclass(frozen=True)
class AnswerInFile:
    """What was told of one row of a file: their reference and ours, when it came, when it was told, the safe words."""

    theirs: str
    ours: str
    received_at: datetime
    told_at: datetime
    words: str


def answers_in_file(viewer: Viewer, period: Period) -> list[AnswerInFile]:
    """What was told in a week or month of what the viewer's own agency sent in files, oldest first.

    Read as the service, of contacts that the agency itself sent: these are the words that passed the gate for it.
    """
    with acting_as(SYSTEM.id):
        told = contacts_with(SYSTEM, ReferrerTold, period.begins_at, period.ends_at)
        rows = Message.objects.filter(
            contact_id__in=told,
            kind=Kind.OUTCOME,
            how=How.FILE,
            told_at__gte=period.begins_at,
            told_at__lt=period.ends_at,
            contact__source=viewer.agency_code,
        ).exclude(contact__source="")
        return [_seen(row) for row in rows.select_related("contact").order_by("told_at", "id")]


def _seen(row: Message) -> AnswerInFile:
    contact = row.contact
    return AnswerInFile(
        contact.source_reference, contact.reference, contact.received_at, row.told_at, row.words
    )
