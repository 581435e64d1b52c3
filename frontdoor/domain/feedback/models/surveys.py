"""The tables of what those who raised a worry said of us, and of what we did about it."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class SurveyAnswer(AppendOnly):
    """How it was for whoever raised a contact: three answers, their own words, and whether we may print these."""

    contact = models.OneToOneField("contacts.Contact", models.PROTECT, related_name="+")
    easy = models.CharField(max_length=8)
    heard = models.CharField(max_length=8)
    useful = models.CharField(max_length=8)
    words = models.TextField(blank=True)
    may_publish = models.BooleanField()
    answered_at = models.DateTimeField()
    answered_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["-answered_at"])]


class SaidAndDone(AppendOnly):
    """What we were told, and what we did about it: written to be read by anybody, with nobody named in it."""

    words = models.TextField()
    what_we_did = models.TextField()
    answer_id = models.UUIDField(null=True)
    said_at = models.DateTimeField()
    said_by = models.UUIDField()


class TakenDown(AppendOnly):
    """What we said in public stands there no more."""

    said = models.OneToOneField(SaidAndDone, models.PROTECT, related_name="taken_down")
    taken_at = models.DateTimeField()
    taken_by = models.UUIDField()
