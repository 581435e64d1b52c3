"""Sending in the police's file of notifications, and every file before."""

from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.notifications.actions import import_notifications
from frontdoor.domain.notifications.rules import SOURCE, ImportResult
from frontdoor.web.hub.police.places import places
from frontdoor.web.hub.sentin.kinds import Kind
from frontdoor.web.hub.sentin.pages import goes_back, send_in, sent_in


def _take_in(path: Path, name: str, by: Viewer) -> ImportResult:
    columns = Path(settings.NOTIFICATION_COLUMNS) if settings.NOTIFICATION_COLUMNS else None
    return import_notifications(path, by=by, columns=columns, file_name=name)


FILE = Kind(
    source=SOURCE,
    title="Police",
    label="The police’s file",
    named="the police’s file",
    one="notification",
    many="notifications",
    lead="Notifications come in once each, however often a file is sent. Rows that can’t be taken in are kept and "
    "listed, with a reason for the police.",
    sender="the police",
    command="frontdoor import notifications FILE",
    past_page="hub:notifications",
    import_page="hub:notifications_import",
    rejected_page="hub:notifications_rejected",
    next_page="hub:police",
    next_query="?file=",
    next_said="What came with this file, by household",
    places=lambda: places("files"),
    empty="Export the day’s notifications from the police’s system as CSV, and choose the file above.",
    take_in=_take_in,
)


def notifications(request: HttpRequest) -> HttpResponse:
    """Send a file in; sent twice, it adds nothing twice."""
    return send_in(request, FILE)


def notifications_import(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """What one file came to, with the way to its notifications in the lane."""
    return sent_in(request, FILE, import_id)


def rejected_file(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """The rows that go back to the police."""
    return goes_back(request, import_id)
