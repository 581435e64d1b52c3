"""The table of looks."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Look(AppendOnly):
    """One look, refusal or search: who, at what, about which subject, with which result. No foreign keys."""

    at = models.DateTimeField()
    member_id = models.UUIDField(null=True)
    agency_id = models.UUIDField(null=True)
    what = models.CharField(max_length=60)
    method = models.CharField(max_length=8)
    subject = models.UUIDField(null=True)
    terms = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=200, blank=True)
    result = models.PositiveSmallIntegerField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["subject", "-at"]), models.Index(fields=["member_id", "-at"])]
