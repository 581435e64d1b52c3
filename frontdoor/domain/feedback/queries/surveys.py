"""Reading how it was for those who raised a worry, and what we said in public that we did about it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.feedback.models import SaidAndDone, SurveyAnswer
from frontdoor.domain.feedback.rules import QUESTIONS, Rating, SurveyInvited
from frontdoor.foundation.events.queries import how_many

TOO_FEW = 10
"""Below this many answers a share says more about chance than about us, and could point at somebody."""
MOST_SAID = 50


@dataclass(frozen=True)
class AnswerSeen:
    """What one referrer said of us."""

    id: UUID
    contact_id: UUID
    reference: str
    ratings: tuple[tuple[str, Rating], ...]
    words: str
    may_publish: bool
    answered_at: datetime


@dataclass(frozen=True)
class Shares:
    """How a question was answered: how many of each, and in how many answers."""

    question: str
    counts: tuple[tuple[Rating, int], ...]
    of: int

    @property
    def too_few(self) -> bool:
        """Whether there are too few to say anything."""
        return self.of < TOO_FEW


def how_many_answers(viewer: Viewer, *, printable: bool = False) -> int:
    """How many said how it was for them, or how many of these let us print their words."""
    return _answers(printable).count()


def how_many_asked(viewer: Viewer, since: datetime) -> int:
    """How many were asked by e-mail since then how it was for them."""
    return how_many(viewer, SurveyInvited, since)


def answers_given(
    viewer: Viewer, *, printable: bool = False, start: int = 0, count: int = 25
) -> list[AnswerSeen]:
    """What they said of us, newest first; or only what we may print."""
    rows = _answers(printable).annotate(reference=F("contact__reference"))
    return [_seen(row) for row in rows.order_by("-answered_at", "id")[start : start + count]]


def shares_of_answers(viewer: Viewer, since: datetime) -> list[Shares]:
    """By question, how many answered yes, partly or no since then."""
    wanted = {
        f"{name}_{rating}": Count("id", filter=Q(**{name: rating})) for name in QUESTIONS for rating in Rating
    }
    counted = SurveyAnswer.objects.filter(answered_at__gte=since).aggregate(of=Count("id"), **wanted)
    return [
        Shares(words, tuple((rating, counted[f"{name}_{rating}"]) for rating in Rating), counted["of"])
        for name, words in QUESTIONS.items()
    ]


def said_and_done(viewer: Viewer) -> list[SaidAndDone]:
    """What we were told and what we did about it, newest first, for anybody to read."""
    return list(SaidAndDone.objects.filter(taken_down=None).order_by("-said_at")[:MOST_SAID])


def _answers(printable: bool) -> QuerySet[SurveyAnswer]:
    rows = SurveyAnswer.objects.all()
    return rows.filter(may_publish=True).exclude(words="") if printable else rows


def _seen(row: SurveyAnswer) -> AnswerSeen:
    ratings = tuple((words, Rating(getattr(row, name))) for name, words in QUESTIONS.items())
    reference = str(getattr(row, "reference", ""))
    return AnswerSeen(row.id, row.contact_id, reference, ratings, row.words, row.may_publish, row.answered_at)
