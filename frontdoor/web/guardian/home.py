"""What waits for the guardian, the one next step first; how much is closed; how far the record of looks is sealed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.queries import questions, tally, uses
from frontdoor.foundation.audit.queries import AlertSeen, alerts, how_many_alerts
from frontdoor.foundation.sealing.queries import newest_checkpoints, oldest_unsealed, sealed_so_far
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.guardian.naming import Names, names_for
from frontdoor.web.guardian.seals import is_late
from frontdoor.web.guardian.uses import time_left

SHOWN = 10


@dataclass(frozen=True)
class Waits:
    """One line of what waits."""

    kind: str
    title: str
    detail: str
    href: str
    at: datetime
    action: str
    left: str | None = None


def home(request: HttpRequest) -> HttpResponse:
    """What waits: uses to review, questions to answer, unusual looking to ask about."""
    by = viewer(request)
    oldest, sealed, notes = oldest_unsealed(by), sealed_so_far(by), newest_checkpoints(by, 1)
    waits, names = _waits(by)
    closed = tally(by)
    page = {
        "waits": waits,
        "names": names,
        "tally": closed,
        "more": max(0, closed.questions + closed.uses + how_many_alerts(by) - len(waits)),
        "sealed": sealed,
        "oldest": oldest,
        "late": is_late(oldest),
        "checkpoint": notes[0] if notes else None,
    }
    return render(request, "guardian/home.html", page)


def _waits(by: Viewer) -> tuple[list[Waits], Names]:
    used = uses(by, reviewed=False, count=SHOWN)
    asked = questions(by, answered=False, count=SHOWN)
    unusual = alerts(by, count=SHOWN)
    names = names_for(
        by,
        members=[*(one.broken_by for one in used), *(one.asked_by for one in asked)],
        subjects=[*(one.contact_id for one in used), *(one.subject for one in unusual)],
    )
    left = time_left(by, used)
    return [
        *(
            Waits(
                "Opened for a reason",
                f"{names.member(one.broken_by)} opened {names.record(one.contact_id)}",
                f"“{one.reason}”",
                _href("use", one.id),
                one.broken_at,
                "Review",
                left.get(one.id),
            )
            for one in used
        ),
        *(
            Waits(
                "Question",
                f"{names.member(one.asked_by)} asks about {one.reference}",
                "Is somebody on it on a restricted record?",
                _href("question", one.id),
                one.asked_at,
                "Answer",
            )
            for one in asked
        ),
        *(_alert(one, names) for one in unusual),
    ], names


def _alert(one: AlertSeen, names: Names) -> Waits:
    about = names.record(one.subject)
    return Waits(
        "Unusual looking",
        f"{one.who or 'Somebody not signed in'}: {one.case.label[0].lower()}{one.case.label[1:]}",
        about,
        _href("alert", one.id),
        one.noticed_at,
        "Ask",
    )


def _href(name: str, one: UUID) -> str:
    return reverse(f"guardian:{name}", args=[one])
