"""What the partnership approved, version by version; an earlier version stands for what was decided under it."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Agreement(AppendOnly):
    """One version of one kind of rules, with its reason and who recorded its approval."""

    what = models.CharField(max_length=12)
    number = models.PositiveIntegerField()
    content = models.JSONField()
    reason = models.TextField()
    in_force_from = models.DateTimeField()
    approved_at = models.DateTimeField()
    approved_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [models.UniqueConstraint(fields=["what", "number"], name="agreement_numbered_once")]
