"""The tables of what waits for a second person before it is told, and of their answer."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Release(AppendOnly):
    """Words that somebody wants to tell, as they would be read; nobody outside has seen them."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    how = models.CharField(max_length=14)
    sent_to = models.TextField(blank=True, default="")
    quiet = models.BooleanField(default=False)
    words = models.TextField()
    why = models.JSONField(default=list)
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "asked_at"])]


class Released(AppendOnly):
    """The answer of the second person: it went, or why it was sent back."""

    release = models.OneToOneField(Release, models.PROTECT, related_name="answer")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agreed = models.BooleanField()
    words = models.TextField(blank=True)
    released_at = models.DateTimeField()
    released_by = models.UUIDField()
