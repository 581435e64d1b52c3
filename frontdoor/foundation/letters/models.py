"""Messages and every try to deliver them."""

from typing import ClassVar

from django.db import models

from frontdoor.foundation.letters.rules import How, Outcome
from frontdoor.foundation.records.models import AppendOnly, Mutable


class Letter(AppendOnly):
    """A message that somebody decided to send: to whom, how, and its very words."""

    key = models.CharField(max_length=200, unique=True)
    how = models.CharField(max_length=8)
    to = models.TextField()
    subject = models.CharField(max_length=60)
    body = models.TextField()
    about = models.UUIDField()
    written_at = models.DateTimeField()
    written_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes: ClassVar = [
            models.Index(fields=["about", "written_at"]),
            models.Index(fields=["written_at"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(how__in=[how.value for how in How]), name="letter_how_known"
            ),
        ]


class LetterAttempt(AppendOnly):
    """One try, or what was learned of a message later; the latest says how the message stands."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="attempts")
    about = models.UUIDField()
    outcome = models.CharField(max_length=10)
    reason = models.CharField(max_length=200, blank=True)
    tried_at = models.DateTimeField()
    tried_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes: ClassVar = [
            models.Index(fields=["letter", "tried_at"]),
            models.Index(fields=["outcome", "tried_at"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=[outcome.value for outcome in Outcome]),
                name="attempt_outcome_known",
            )
        ]


class Unfinished(Mutable):
    """A message that waits, failed or came back, and that nobody settled: kept apart from all that arrived.

    Those of ten years need not be gone through to find these few. What a message's row and its attempts say counts;
    this only says of which to look.
    """

    history_excused = "worked out from messages and what became of them"

    letter = models.OneToOneField(Letter, on_delete=models.PROTECT, related_name="unfinished")
    about = models.UUIDField()
