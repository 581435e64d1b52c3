"""The tables of telephone calls: each as it was logged, what it was found to be, and who was rung back; append-only."""

from django.db import models
from django.db.models import Q

from frontdoor.domain.calls.rules import Result
from frontdoor.foundation.records.models import AppendOnly


class Call(AppendOnly):
    """One call as the telephony system logged it. A correction is a newer version, `of` the first.

    `offered`, `answered` and `ended` are what the system says of the caller's time. Day, hour and the seconds waited
    are worked out from them once, on the wall clock, so that a day is counted by one index.
    """

    of = models.ForeignKey("self", models.PROTECT, related_name="versions", db_index=False)
    version = models.PositiveSmallIntegerField(default=1)
    reference = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    day = models.DateField()
    hour = models.PositiveSmallIntegerField()
    line = models.CharField(max_length=14)
    offered = models.DateTimeField()
    answered = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    waited = models.PositiveIntegerField()
    result = models.CharField(max_length=10)
    agent = models.CharField(max_length=60, blank=True)
    caller = models.CharField(max_length=40, blank=True)
    logged_at = models.DateTimeField()
    logged_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["caller", "day"], condition=~Q(caller=""), name="call_by_caller"),
            models.Index(fields=["of", "version"], condition=Q(version__gt=1), name="call_corrected"),
            models.Index(fields=["day"], condition=Q(result=Result.ABANDONED), name="call_abandoned"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["day", "reference", "digest"], name="call_logged_once"),
            models.UniqueConstraint(fields=["of", "version"], name="call_version_once"),
            models.CheckConstraint(
                condition=Q(result=Result.ANSWERED, answered__isnull=False)
                | Q(result=Result.ABANDONED, answered__isnull=True, ended__isnull=False),
                name="call_holds_together",
            ),
        ]


class Settling(AppendOnly):
    """What a person said a call was: of this contact, or of none and why, or neither again. The last turn holds.

    `worker` is whoever took the contact, from which an agent's name in the log is learned to be a member's.
    """

    call = models.ForeignKey(Call, models.PROTECT, related_name="settlings")
    turn = models.PositiveSmallIntegerField()
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+", null=True)
    worker = models.UUIDField(null=True)
    agent = models.CharField(max_length=60, blank=True)
    reason = models.CharField(max_length=20, blank=True)
    words = models.CharField(max_length=500, blank=True)
    settled_at = models.DateTimeField()
    settled_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["agent", "-settled_at"], condition=~Q(agent=""), name="settling_by_agent")
        ]
        constraints = [
            models.UniqueConstraint(fields=["call", "turn"], name="settling_takes_turns"),
            models.CheckConstraint(
                condition=Q(contact__isnull=True) | Q(reason=""), name="settling_says_one_thing"
            ),
        ]


class RingBack(AppendOnly):
    """Somebody rang a lost caller back, and what came of it; `capture` is the call page that it led to."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="ring_backs")
    caller = models.CharField(max_length=40)
    came_of = models.CharField(max_length=10)
    capture = models.UUIDField(null=True)
    words = models.CharField(max_length=500, blank=True)
    rang_at = models.DateTimeField()
    rang_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["caller", "rang_at"])]
