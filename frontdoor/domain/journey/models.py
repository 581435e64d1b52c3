"""One row per contact: where it stands. Thrown away and rebuilt from the log at will."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from frontdoor.foundation.records.models import Mutable

IN_WORK = Q(closed_at__isnull=True) | Q(unread_since__isnull=False)
"""What somebody of the hub must look at: what is open, and what is closed and on which something came since."""


class Standing(Mutable):
    """Where one contact stands, who is waited on and until when; worked out, never typed."""

    history_excused = "its history is the log of deeds, from which it can be rebuilt"

    contact = models.OneToOneField("contacts.Contact", models.PROTECT, related_name="+")
    stage = models.CharField(max_length=14)
    turn = models.CharField(max_length=10)
    priority = models.CharField(max_length=8, blank=True)
    emergency = models.BooleanField(default=False)
    alarming = models.BooleanField(default=False)
    look_first = models.SmallIntegerField(default=0)
    way_in = models.CharField(max_length=20)
    referrer_kind = models.CharField(max_length=14)
    district = models.CharField(max_length=9, blank=True)
    children = models.PositiveSmallIntegerField(default=0)
    adults = models.PositiveSmallIntegerField(default=0)
    raised_at = models.DateTimeField()
    since = models.DateTimeField()
    unread_since = models.DateTimeField(null=True)
    news = models.CharField(max_length=8, blank=True, default="")
    left_unseen = models.BooleanField(default=False)
    chased = models.PositiveSmallIntegerField(default=0)
    waiting = models.JSONField(default=list)
    waiting_agencies = ArrayField(models.UUIDField(), default=list)
    due_at = models.DateTimeField(null=True)
    team = models.UUIDField(null=True)
    worker = models.UUIDField(null=True)
    outcome = models.CharField(max_length=24, blank=True)
    unsigned = models.BooleanField(default=False)
    acknowledged_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    owed_since = models.DateTimeField(null=True)
    lost = models.BooleanField(default=False)
    joined_to = models.UUIDField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["look_first", "raised_at"],
                condition=IN_WORK,
                name="journey_look_first",
            ),
            models.Index(fields=["turn", "due_at"], condition=Q(closed_at__isnull=True), name="journey_turn"),
            models.Index(
                fields=["unread_since"],
                condition=Q(unread_since__isnull=False),
                name="journey_unread",
            ),
            models.Index(
                fields=["owed_since", "id"], condition=Q(owed_since__isnull=False), name="journey_owed"
            ),
            GinIndex(fields=["waiting_agencies"], name="journey_waiting"),
            models.Index(fields=["-raised_at"], name="journey_newest"),
        ]
