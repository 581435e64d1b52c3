"""The table of looks."""

from typing import ClassVar

from django.db import models

from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.models import AppendOnly


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
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in Kind]), name="look_kind_known"
            ),
        ]
