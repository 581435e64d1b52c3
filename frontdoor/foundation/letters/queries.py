"""Reading messages: how each stands, which wait to go, and which a person must now look after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.letters.models import Letter, LetterAttempt, Unfinished
from frontdoor.foundation.letters.rules import (
    NEEDS_A_PERSON,
    SHOWN_AFTER,
    TRYING_IS_OVER,
    How,
    Outcome,
    Subject,
    due_at,
)
from frontdoor.foundation.records.composing import composed_once
from frontdoor.foundation.records.readings import Reading, counted
from frontdoor.foundation.records.refusals import NotThere

TRIED_FOR = timedelta(days=7)
"""A message that waited longer than this (the service stood still) is not sent late without a person's word."""

ASKED_FOR = timedelta(days=7)
"""How long we go on asking what became of a message that went."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A message and how it stands: every try and what was learned later, first to last."""

    id: UUID
    about: UUID
    how: How
    to: str
    subject: str
    body: str
    written_at: datetime
    written_by: UUID
    tries: tuple[tuple[Outcome, datetime], ...]
    reason: str
    printed: tuple[tuple[datetime, UUID], ...] = ()
    """When it was printed here, and by whom, where it is a letter that we post ourselves."""

    @property
    def outcome(self) -> Outcome | None:
        """The last that became of it; None when it was never tried."""
        return self.tries[-1][0] if self.tries else None

    @property
    def gave_up(self) -> bool:
        """Whether it will not be tried again and has not arrived: a person must act."""
        return self.outcome in NEEDS_A_PERSON

    @property
    def is_to_post(self) -> bool:
        """Whether it is a letter that still waits to be printed, or to be posted."""
        return self.how is How.PRINT and self.outcome in {None, Outcome.PRINTED}


def letters_about(viewer: Actor, *about: UUID) -> list[Standing]:
    """The messages about these subjects that this viewer may see, newest first."""
    return _standings(Letter.objects.filter(about__in=about).order_by("-written_at", "-id"))


def letters_named(viewer: Actor, ids: Iterable[UUID]) -> list[Standing]:
    """The messages of these ids that this viewer may see: what somebody answers, or what came back."""
    wanted = list(ids)
    return _standings(Letter.objects.filter(id__in=wanted)) if wanted else []


def written_to_since(viewer: Actor, subject: Subject, since: datetime) -> set[str]:
    """The addresses to which something went under a subject since then."""
    rows = Letter.objects.filter(written_at__gte=since, subject=subject)
    return set(rows.values_list("to", flat=True))


def undelivered(viewer: Actor, *, start: int = 0, count: int | None = None) -> list[Standing]:
    """Messages that did not arrive and that nobody has settled, and those waiting for over an hour; oldest first."""
    rows = _undelivered(now()).order_by("written_at", "id")
    return _standings(rows[start:] if count is None else rows[start : start + count])


def how_many_undelivered(viewer: Actor) -> int:
    """How many messages a person must look after."""
    return reading_how_many_undelivered(viewer).found


def reading_how_many_undelivered(viewer: Actor) -> Reading[int]:
    """How many messages a person must look after, to be read along with more."""
    return _reading_undelivered(now().replace(second=0, microsecond=0))


@composed_once
def _reading_undelivered(at: datetime) -> Reading[int]:
    return Reading(counted(_undelivered(at), n=Q(id__isnull=False)), seen=lambda rows: int(rows[0]["n"]))


def reading_to_post_about(viewer: Actor, *about: UUID) -> Reading[list[Letter]]:
    """The letters about these subjects that wait to be posted here, to be read along with more."""
    return Reading(_to_post().filter(about__in=about).order_by("written_at", "id"), seen=list)


POSTED_LATELY = timedelta(days=28)
"""For how long a posted letter stays on the list, where it is said that it came back."""


def letters_to_post(viewer: Actor, *, start: int = 0, count: int = 25) -> list[Standing]:
    """Letters that wait to be printed and posted here, oldest first."""
    return _standings(_to_post().order_by("written_at", "id")[start : start + count])


def reading_how_many_to_post(viewer: Actor) -> Reading[int]:
    """How many letters wait to be posted, to be read along with more."""
    asked = counted(_to_post(), n=Q(id__isnull=False))
    return Reading(asked, seen=lambda rows: int(rows[0]["n"]))


def posted_lately(viewer: Actor, count: int = 25) -> list[Standing]:
    """The letters that were posted here in the last weeks and have not come back, newest first."""
    gone = LetterAttempt.objects.filter(outcome=Outcome.SENT, tried_at__gte=now() - POSTED_LATELY)
    rows = Letter.objects.filter(how=How.PRINT, id__in=gone.values("letter_id"))
    return _standings(rows.exclude(_with(*NEEDS_A_PERSON)).order_by("-written_at", "-id")[:count])


def letter_on_paper(viewer: Actor, letter: UUID) -> Standing:
    """A letter that is or was to be printed here, and how far it is on its way; NotThere once it was taken back."""
    found = _standings(Letter.objects.filter(id=letter, how=How.PRINT))
    if not found or found[0].outcome is Outcome.SETTLED:
        raise NotThere
    return found[0]


def _to_post() -> QuerySet[Letter]:
    return _unfinished().filter(~_with(*TRYING_IS_OVER), how=How.PRINT)


def undelivered_one(viewer: Actor, letter: UUID) -> Standing:
    """One of these messages; NotThere once it arrived or was settled."""
    found = _standings(_undelivered(now()).filter(id=letter))
    if not found:
        raise NotThere
    return found[0]


def _undelivered(at: datetime) -> QuerySet[Letter]:
    failed = Q(_with(*NEEDS_A_PERSON)) & ~Q(_with(Outcome.SETTLED))
    waiting = ~Q(_with(*TRYING_IS_OVER)) & Q(written_at__lte=at - SHOWN_AFTER) & ~Q(how=How.PRINT)
    return _unfinished().filter(failed | waiting)


def _unfinished() -> QuerySet[Letter]:
    """Where to look, so that all that arrived in ten years is not gone through."""
    return Letter.objects.filter(id__in=Unfinished.objects.values("letter_id"))


def due_letters(viewer: Actor) -> list[UUID]:
    """Messages to be tried now: worked out from the rows, so that no try is lost with a lost job."""
    at = now()
    waiting = _unfinished().filter(~_with(*TRYING_IS_OVER), ~Q(how=How.PRINT), written_at__gte=at - TRIED_FOR)
    return [letter.id for letter in _standings(waiting) if due_at(letter.written_at, letter.tries) <= at]


def letters_without_fate(viewer: Actor) -> list[UUID]:
    """Messages that went in the last week and of which nothing more is known."""
    known = ~_with(*(TRYING_IS_OVER - {Outcome.SENT}))
    rows = Letter.objects.filter(_with(Outcome.SENT), known, written_at__gte=now() - ASKED_FOR).exclude(
        how=How.PRINT
    )
    return list(rows.order_by("written_at").values_list("id", flat=True))


def _with(*outcomes: Outcome) -> Exists:
    return Exists(LetterAttempt.objects.filter(letter=OuterRef("pk"), outcome__in=outcomes))


def _standings(letters: QuerySet[Letter]) -> list[Standing]:
    attempts = LetterAttempt.objects.order_by("tried_at", "id")
    return [_standing(letter) for letter in letters.prefetch_related(Prefetch("attempts", attempts))]


def _standing(letter: Letter) -> Standing:
    attempts = list(letter.attempts.all())
    return Standing(
        id=letter.id,
        about=letter.about,
        how=How(letter.how),
        to=letter.to,
        subject=letter.subject,
        body=letter.body,
        written_at=letter.written_at,
        written_by=letter.written_by,
        tries=tuple((Outcome(attempt.outcome), attempt.tried_at) for attempt in attempts),
        reason=attempts[-1].reason if attempts else "",
        printed=tuple((each.tried_at, each.tried_by) for each in attempts if each.outcome == Outcome.PRINTED),
    )
