"""The table of first looks; a changed priority is a new row."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Triage(AppendOnly):
    """How soon, which way, whom to ask, and why."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    priority = models.CharField(max_length=8)
    reason = models.TextField()
    way = models.CharField(max_length=8)
    ask = ArrayField(models.CharField(max_length=50), default=list)
    triaged_at = models.DateTimeField()
    triaged_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "-triaged_at"])]
