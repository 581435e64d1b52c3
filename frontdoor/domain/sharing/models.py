"""The tables of questions and answers: this is also the ledger of what was shared with whom and why."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.records.models import AppendOnly, Mutable


class Request(AppendOnly):
    """A question to one agency about named people, with purpose, lawful basis and deadline."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    people = ArrayField(models.UUIDField())
    purpose = models.CharField(max_length=40)
    lawful_basis = models.CharField(max_length=40)
    service_agreement = models.CharField(max_length=12)
    words = models.TextField()
    priority = models.CharField(max_length=8)
    due_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact"]), models.Index(fields=["agency", "-asked_at"])]


class Reply(AppendOnly):
    """What an agency answered; a part answer may be followed by another."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="replies")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    answer = models.CharField(max_length=14)
    words = models.TextField(blank=True)
    worker_name = models.CharField(max_length=120, blank=True)
    worker_phone = models.CharField(max_length=24, blank=True)
    keep_from_family = models.BooleanField(default=False)
    keep_reason = models.TextField(blank=True)
    replied_at = models.DateTimeField()
    replied_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["request", "replied_at"]), models.Index(fields=["contact"])]


class Withdrawal(AppendOnly):
    """A question taken back, with the reason."""

    request = models.OneToOneField(Request, models.PROTECT, related_name="withdrawal")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    reason = models.TextField()
    withdrawn_at = models.DateTimeField()
    withdrawn_by = models.UUIDField()


class Unanswered(Mutable):
    """A question that still waits for its whole answer: kept, so that years of questions need not be sifted."""

    history_excused = "it says only what the question, its replies and its withdrawal say"

    request = models.OneToOneField(Request, models.PROTECT, related_name="unanswered")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    due_at = models.DateTimeField(null=True)
    since = models.DateTimeField()

    class Meta(Mutable.Meta):
        indexes = [models.Index(fields=["agency", "due_at", "since"], name="sharing_waits")]


class AgencyNote(AppendOnly):
    """An agency's own note on a contact: its own members read it, and nobody else, the hub and the guardian neither."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    words = models.TextField()
    noted_at = models.DateTimeField()
    noted_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "agency"])]
