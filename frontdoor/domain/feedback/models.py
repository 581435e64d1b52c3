"""The tables of what we told the referrer, how they may follow, and the close."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Message(AppendOnly):
    """What the referrer was told (safe words only), or why they were not."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=14)
    how = models.CharField(max_length=14)
    words = models.TextField()
    follow_digest = models.CharField(max_length=64, blank=True)
    letter_id = models.UUIDField(null=True)
    told_at = models.DateTimeField()
    told_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "told_at"]), models.Index(fields=["follow_digest"])]


class FollowUp(AppendOnly):
    """Somebody looked, after a time, whether the help arrived."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    went_well = models.BooleanField()
    words = models.TextField()
    followed_at = models.DateTimeField()
    followed_by = models.UUIDField()


class Closure(AppendOnly):
    """The end of a contact at the front door, or its opening again, with the words said to it."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    reopened = models.BooleanField(default=False)
    closed_at = models.DateTimeField()
    closed_by = models.UUIDField()
