"""The scans of a paper that is being keyed: put in, looked at, taken off to be a paper of their own."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.queries import DraftSeen
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.files.rules import NotAccepted
from frontdoor.foundation.records.ids import new_id
from frontdoor.web.frame.pages import viewer

MOST_SCANS = 20


def scans_of(draft: DraftSeen) -> list[UUID]:
    """The files of a paper's scans, in the order in which they were put in."""
    return [UUID(each) for each in draft.answers.get("scans") or ()]


def put_in(request: HttpRequest, draft_id: UUID, there: Iterable[UUID] = ()) -> list[UUID]:
    """Keep what was uploaded with a paper; of a file that can't be taken the page says why, and keeps the others."""
    kept = list(there)
    for upload in request.FILES.getlist("scans"):
        if len(kept) >= MOST_SCANS:
            messages.warning(request, f"{upload.name}: not kept. One paper can have {MOST_SCANS} scans.")
            continue
        kept += _kept(request, upload, draft_id)
    return kept


def put_apart(draft: DraftSeen, scan: UUID, *, by: Viewer) -> UUID:
    """Take a scan off, since it belongs to another matter: it waits in the list as a paper of its own."""
    others = [str(each) for each in scans_of(draft) if each != scan]
    keep_hub_draft(draft.id, DraftKind.PAPER, {"scans": others}, by=by)
    apart = new_id()
    keep_hub_draft(apart, DraftKind.PAPER, {"way": draft.answers.get("way", ""), "scans": [str(scan)]}, by=by)
    return apart


def _kept(request: HttpRequest, upload: Any, draft_id: UUID) -> list[UUID]:
    name = upload.name or "scan"
    try:
        file = store(upload, name=name, subject=draft_id, by=viewer(request))
    except NotAccepted as refused:
        messages.warning(request, f"{name}: not kept. {refused.reason}")
        return []
    return [file.id]
