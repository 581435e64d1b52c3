"""What waits for the guardian, in the order in which it is taken up."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.queries import questions, uses
from frontdoor.foundation.audit.queries import AlertSeen, alerts
from frontdoor.foundation.govuk.sentences import lower_first
from frontdoor.web.guardian.naming import Names, names_for
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


def what_waits(by: Viewer) -> list[Waits]:
    """Uses to review, questions to answer, unusual looking to ask about: the first few of each."""
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
    ]


def _alert(one: AlertSeen, names: Names) -> Waits:
    about = names.record(one.subject)
    return Waits(
        "Unusual looking",
        f"{one.who or 'Somebody not signed in'}: {lower_first(one.case.label)}",
        about,
        _href("alert", one.id),
        one.noticed_at,
        "Ask",
    )


def _href(name: str, one: UUID) -> str:
    return reverse(f"guardian:{name}", args=[one])
