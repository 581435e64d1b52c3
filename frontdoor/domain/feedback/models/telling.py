"""The table of what the referrer was told, or why they were not."""

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
