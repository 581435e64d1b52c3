"""The table of e-mails: each once, as it was read, beside its original on the shelf of files."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Mail(AppendOnly):
    """One e-mail: what was read of it, what was not, and the contact that it began or was joined to.

    `attached` lists each file of it by name, with the stored file or the reason why it is in the original only.
    """

    digest = models.CharField(max_length=64, unique=True)
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    joined = models.BooleanField(default=False)
    chases = models.BooleanField(default=False)
    because = models.TextField(blank=True)
    suggested = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+", null=True)
    suggested_because = models.TextField(blank=True)
    answered_to = models.CharField(max_length=254, blank=True)
    came_by = models.CharField(max_length=8)
    came_as = models.CharField(max_length=255, blank=True)
    original_id = models.UUIDField()
    size = models.PositiveIntegerField()
    message_id = models.CharField(max_length=250, blank=True)
    answers = ArrayField(models.TextField(), default=list)
    sender = models.CharField(max_length=320, blank=True)
    sender_name = models.CharField(max_length=120, blank=True)
    reply_to = models.CharField(max_length=320, blank=True)
    to = ArrayField(models.TextField(), default=list)
    subject = models.CharField(max_length=500, blank=True)
    exchange = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    marks = ArrayField(models.CharField(max_length=12), default=list)
    left_unread = ArrayField(models.TextField(), default=list)
    unreadable = models.TextField(blank=True)
    attached = models.JSONField(default=list)
    sent_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    taken_at = models.DateTimeField()
    taken_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["contact", "received_at"]),
            models.Index(fields=["sender", "-taken_at"]),
            models.Index(fields=["message_id"]),
            models.Index(fields=["answered_to", "-taken_at"]),
        ]
