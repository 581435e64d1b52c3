"""The tables of discussions: who came, what each brought, what was advised."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Discussion(AppendOnly):
    """Professionals of several agencies look at one contact together."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    question = models.TextField()
    invited = ArrayField(models.UUIDField(), default=list)
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "-opened_at"])]


class Attendance(AppendOnly):
    """Somebody came: in the room, remote or on call."""

    discussion = models.ForeignKey(Discussion, models.PROTECT, related_name="attendances")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    member = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    how = models.CharField(max_length=8)
    joined_at = models.DateTimeField()
    joined_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [
            models.UniqueConstraint(fields=["discussion", "member", "how"], name="attends_once_each_way")
        ]


class View(AppendOnly):
    """What one agency knows and thinks, in its own words; a later view adds to it."""

    discussion = models.ForeignKey(Discussion, models.PROTECT, related_name="views")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    words = models.TextField()
    said_at = models.DateTimeField()
    said_by = models.UUIDField()


class Conclusion(AppendOnly):
    """What was heard and advised together, and who disagreed."""

    discussion = models.OneToOneField(Discussion, models.PROTECT, related_name="conclusion")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    childs_voice = models.TextField()
    worries = models.TextField()
    strengths = models.TextField(blank=True)
    advised = models.TextField()
    dissent = models.TextField(blank=True)
    concluded_at = models.DateTimeField()
    concluded_by = models.UUIDField()


class HowItWent(AppendOnly):
    """How somebody who came says that it went: two answers, and a word if they like."""

    discussion = models.ForeignKey(Discussion, models.PROTECT, related_name="ratings")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    worth_it = models.CharField(max_length=8)
    heard = models.CharField(max_length=8)
    words = models.TextField(blank=True)
    rated_at = models.DateTimeField()
    rated_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [models.UniqueConstraint(fields=["discussion", "rated_by"], name="rates_once")]
