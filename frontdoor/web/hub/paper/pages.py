"""The pages on which a letter, a fax or what somebody says at the desk is keyed."""

from datetime import datetime, time
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.queries import DraftSeen, hub_draft
from frontdoor.domain.contacts.rules import DraftKind, StatedConcern, WayIn
from frontdoor.foundation.clock import LONDON, today
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub import leaves
from frontdoor.web.hub.keying import pages as keying
from frontdoor.web.hub.keying.answers import Answers
from frontdoor.web.hub.keying.days import read_day
from frontdoor.web.hub.keying.sending import Chosen, Sent
from frontdoor.web.hub.keying.stating import concern_of
from frontdoor.web.hub.paper.questions import Desk, Paper, Start
from frontdoor.web.hub.paper.scans import put_apart, put_in, scans_of

ARRIVES = time(9)
"""When the post of an earlier day is taken to have reached us."""


def concern_on_paper(draft: DraftSeen, chosen: Chosen, by: Viewer) -> StatedConcern:
    """Say a paper as a concern, with its scans; it has the id of its draft, of which the scans know already."""
    written, arrived = (
        read_day(str(draft.answers.get(name) or ""), today()) for name in ("written", "arrived")
    )
    came = draft.started_at
    if arrived and arrived < came.astimezone(LONDON).date():
        came = datetime.combine(arrived, ARRIVES, LONDON)
    return concern_of(
        draft.answers,
        way_in=way_of(draft.answers),
        received_at=came,
        on=today(),
        original={
            "paper": {
                "keyed_by": by.name,
                "chosen": chosen.label,
                "written_on": written.isoformat() if written else "",
                "scans": len(scans_of(draft)),
            }
        },
        attachments=tuple(scans_of(draft)),
        id=draft.id,
    )


def told_on_paper(sent: Sent, answers: Answers) -> str:
    """What is said once a letter or a fax was sent."""
    if str(answers.get("email") or "").strip():
        return f"Sent as {sent.reference}. We have written to {answers['email']} that we have it."
    return (
        f"Sent as {sent.reference}. Nobody has told them yet that we have it: write or ring, "
        f"with reference {sent.reference} and code {sent.code}, and say so on the contact’s page."
    )


PAPER = keying.Sheet(
    kind=DraftKind.PAPER,
    page="hub:paper",
    template="hub/paper/paper.html",
    asked=Paper,
    concern=concern_on_paper,
    sent_words=told_on_paper,
    dropped_words="Dropped: nothing was written or scanned.",
    choices=(Chosen.TRIAGE, Chosen.NOW),
)
DESK = keying.Sheet(
    kind=DraftKind.PAPER,
    page="hub:paper",
    template="hub/paper/desk.html",
    asked=Desk,
    concern=concern_on_paper,
    sent_words=lambda sent, _: f"Sent. Give them: reference {sent.reference}, code {sent.code}.",
    dropped_words="Dropped: nothing was written down.",
)


def way_of(answers: Answers) -> WayIn:
    """How a paper came."""
    said = answers.get("way")
    return WayIn(said) if said in (WayIn.FAX, WayIn.WALK_IN) else WayIn.LETTER


def start(request: HttpRequest) -> HttpResponse:
    """How it came, and its scan: from here on it stands in the look-first list, keyed or not."""
    form = Start(request.POST or None, request.FILES or None, initial={"way": request.GET.get("way", "")})
    if request.method == "POST" and form.is_valid():
        by, draft_id = viewer(request), new_id()
        scans = [str(each) for each in put_in(request, draft_id)]
        keep_hub_draft(draft_id, DraftKind.PAPER, {"way": form.cleaned_data["way"], "scans": scans}, by=by)
        return redirect("hub:paper", draft_id)
    return render(request, "hub/paper/start.html", {"form": form})


def paper(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """A paper and its questions on one screen."""
    by = viewer(request)
    draft = hub_draft(by, draft_id)
    if draft is None or draft.kind is not DraftKind.PAPER:
        raise NotThere
    if draft.sent_as:
        return redirect("hub:contact", draft.sent_as)
    if request.method == "POST":
        _pressed(request, draft, request.POST.get("do", ""))
        draft = hub_draft(by, draft_id) or draft
    return keying.keyed(request, sheet_of(draft), draft_id, beside=lambda *_: _scanned(by, draft))


def save(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """A paper, kept as it stands."""
    draft = hub_draft(viewer(request), draft_id)
    if draft is None or draft.kind is not DraftKind.PAPER:
        raise NotThere
    return keying.saved(request, sheet_of(draft), draft_id)


def scan(request: HttpRequest, draft_id: UUID, file_id: UUID, number: int) -> HttpResponse:
    """One page of a scan that is being keyed."""
    draft = hub_draft(viewer(request), draft_id)
    if draft is None or file_id not in scans_of(draft):
        raise NotThere
    return leaves.leaf(request, file_id, number)


def sheet_of(draft: DraftSeen) -> keying.Sheet:
    """The questions that fit how it came."""
    return DESK if way_of(draft.answers) is WayIn.WALK_IN else PAPER


def _pressed(request: HttpRequest, draft: DraftSeen, button: str) -> None:
    """What the buttons beside the scan do; everything typed is kept with them."""
    by = viewer(request)
    deed, _, about = button.partition(":")
    if request.FILES:
        scans = [str(each) for each in put_in(request, draft.id, scans_of(draft))]
        keep_hub_draft(draft.id, DraftKind.PAPER, {"scans": scans}, by=by)
    if deed == "turn":
        turn = (int(draft.answers.get("turn") or 0) + 90) % 360
        keep_hub_draft(draft.id, DraftKind.PAPER, {"turn": turn}, by=by)
    if deed == "apart" and about in (str(each) for each in scans_of(draft)):
        put_apart(draft, UUID(about), by=by)
        messages.success(request, "Taken off. It waits in the list as a paper of its own.")


def _scanned(by: Viewer, draft: DraftSeen) -> dict[str, object]:
    """What the page shows besides the questions."""

    def address(file: UUID, number: int) -> str:
        return reverse("hub:paper_page", args=[draft.id, file, number])

    turn = int(draft.answers.get("turn") or 0)
    return {
        "way": way_of(draft.answers),
        "scans": leaves.leaves_of(by, scans_of(draft), address, turn),
        "can_drop": not draft.answers.get("words") and not scans_of(draft),
    }
