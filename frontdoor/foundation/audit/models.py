"""The table of looks, and what of them somebody should ask about."""

from typing import ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models

from frontdoor.foundation.audit.rules import Kind, Verdict
from frontdoor.foundation.audit.unusual import Case
from frontdoor.foundation.records.models import AppendOnly, Mutable


class Look(AppendOnly):
    """One look, refusal, search, sign-in or disclosure: who, at what, about which subject, with which result.

    No foreign keys: a row stands whatever becomes of the rest. `who` and `role` are copied as they were then, so
    that a later change of name or post does not change what the record says.
    """

    at = models.DateTimeField()
    member_id = models.UUIDField(null=True)
    agency_id = models.UUIDField(null=True)
    what = models.CharField(max_length=60)
    method = models.CharField(max_length=8)
    subject = models.UUIDField(null=True)
    terms = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=200, blank=True)
    result = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=14)
    who = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=24, blank=True)
    piece = models.UUIDField(null=True)
    shown = models.PositiveIntegerField(null=True)

    class Meta(AppendOnly.Meta):
        indexes: ClassVar = [
            models.Index(fields=["subject", "-at"]),
            models.Index(fields=["member_id", "-at"]),
            # Rows come in the order of time, so a summary of each stretch finds the newest of years.
            BrinIndex(fields=["at"], name="look_at", autosummarize=True, pages_per_range=16),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in Kind]), name="look_kind_known"
            ),
        ]


class Alert(AppendOnly):
    """Looks that somebody should ask about: the case, who and when; the guardian's, and nobody else's, to see."""

    key = models.CharField(max_length=200, unique=True)
    case = models.CharField(max_length=16)
    member_id = models.UUIDField(null=True)
    agency_id = models.UUIDField(null=True)
    who = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=24, blank=True)
    subject = models.UUIDField(null=True)
    since = models.DateTimeField()
    until = models.DateTimeField()
    looks = models.PositiveIntegerField()
    noticed_at = models.DateTimeField()
    noticed_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes: ClassVar = [models.Index(fields=["-noticed_at"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(case__in=[case.value for case in Case]), name="alert_case_known"
            ),
        ]


class AlertAnswer(AppendOnly):
    """What came of asking."""

    alert = models.OneToOneField(Alert, models.PROTECT, related_name="answer")
    verdict = models.CharField(max_length=12)
    words = models.TextField()
    answered_at = models.DateTimeField()
    answered_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(verdict__in=[verdict.value for verdict in Verdict]), name="verdict_known"
            ),
        ]


class Watch(Mutable):
    """Up to when looks were gone through for what is unusual; there is one row."""

    history_excused = "going through the looks again gives the same alerts"

    judged_until = models.DateTimeField()
