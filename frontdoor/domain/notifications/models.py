"""The tables of the police lane: one row a notification, where it was passed on to, and what the police were told."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from frontdoor.foundation.records.models import AppendOnly, Mutable


class Entry(Mutable):
    """One notification in the lane; worked out from what arrived and the log, and made again from them at any time.

    `lacking` holds a code for each thing left out, once for each person of whom it was; `repeats` is how many other
    notifications told of the same household in the 12 months before.
    """

    history_excused = (
        "worked out from what arrived and the log of deeds, and made again from them at any time"
    )

    contact = models.OneToOneField("contacts.Contact", models.PROTECT, related_name="+")
    reference = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    kind = models.CharField(max_length=14)
    grade = models.CharField(max_length=8, blank=True)
    rank = models.PositiveSmallIntegerField()
    offence = models.CharField(max_length=9, blank=True)
    dash_level = models.CharField(max_length=8, blank=True)
    received_at = models.DateTimeField()
    officer = models.CharField(max_length=100, blank=True)
    collar_number = models.CharField(max_length=20, blank=True)
    household = models.CharField(max_length=24, blank=True)
    block = models.CharField(max_length=32)
    file = models.UUIDField(null=True)
    district = models.CharField(max_length=9, blank=True)
    hub = models.CharField(max_length=10)
    why = models.CharField(max_length=24)
    on_it = models.JSONField(default=dict)
    lacking = ArrayField(models.CharField(max_length=20), default=list)
    is_thin = models.BooleanField()
    repeats = models.PositiveSmallIntegerField(default=0)
    is_open = models.BooleanField(default=True)
    went = models.CharField(max_length=10, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["block", "rank", "received_at"], condition=Q(is_open=True), name="notifications_open"
            ),
            models.Index(fields=["block", "received_at"], name="notifications_block"),
            models.Index(fields=["received_at"], name="notifications_received"),
            models.Index(fields=["reference"], name="notifications_reference"),
        ]


class PassingOn(AppendOnly):
    """A notification passed to the adults' hub or another council, or shared with the adults' hub.

    `beside` is the other contact of a sharing: the adults' part made from this one, or the one it was made from.

    """

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    to = models.CharField(max_length=10)
    why = models.CharField(max_length=24)
    words = models.TextField(blank=True)
    beside = models.ForeignKey("contacts.Contact", models.PROTECT, null=True, related_name="+")
    passed_at = models.DateTimeField()
    passed_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "-passed_at"])]


class PassingOnTakenBack(AppendOnly):
    """A passing on, or a sharing, was taken back, with the reason."""

    passing = models.OneToOneField(PassingOn, models.PROTECT, related_name="taken_back")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    reason = models.TextField()
    taken_back_at = models.DateTimeField()
    taken_back_by = models.UUIDField()


class QualityReturn(AppendOnly):
    """What the police were told of a period: how many notifications, how many thin, and which way it went."""

    first = models.DateField()
    last = models.DateField()
    notifications = models.PositiveIntegerField()
    thin = models.PositiveIntegerField()
    how = models.CharField(max_length=8)
    letter_id = models.UUIDField(null=True)
    returned_at = models.DateTimeField()
    returned_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [
            models.UniqueConstraint(fields=["first", "last"], name="quality_returned_once_a_period")
        ]
