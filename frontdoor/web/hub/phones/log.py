"""Sending in the telephony system's log, and every log before."""

from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.actions import ImportResult, import_calls
from frontdoor.web.hub.sentin.kinds import Kind
from frontdoor.web.hub.sentin.pages import goes_back, send_in, sent_in


def _take_in(path: Path, name: str, by: Viewer) -> ImportResult:
    columns = Path(settings.CALL_COLUMNS) if settings.CALL_COLUMNS else None
    return import_calls(path, by=by, columns=columns, file_name=name)


LOG = Kind(
    source="calls",
    title="Log of calls",
    label="The telephony system’s log",
    named="the telephony system’s log",
    one="call",
    many="calls",
    lead="Each call comes in once, however often a log is sent. One sent again with something changed replaces "
    "what was counted before. Rows that can’t be taken in are kept and listed, with a reason.",
    sender="whoever runs the telephony system",
    command="frontdoor import calls FILE",
    past_page="hub:calls_log",
    import_page="hub:calls_import",
    rejected_page="hub:calls_rejected",
    next_page="hub:phones",
    next_query="",
    empty="Export the calls of both lines from the telephony system as CSV, and choose the file above.",
    take_in=_take_in,
    rows_said="about 50,000 calls",
)


def calls_log(request: HttpRequest) -> HttpResponse:
    """Send a log in."""
    return send_in(request, LOG)


def calls_import(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """What one log came to."""
    return sent_in(request, LOG, import_id)


def calls_rejected(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """The rows that go back."""
    return goes_back(request, import_id)
