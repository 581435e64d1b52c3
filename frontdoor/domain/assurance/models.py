"""The table of what referrals told us; said again, it is a new row."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Score(AppendOnly):
    """Which of the six were in a referral, for the school or agency that it came from."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    organisation = models.ForeignKey("agencies.Organisation", models.PROTECT, related_name="+")
    met = ArrayField(models.CharField(max_length=8), default=list)
    # When the referral was made, which is what a school learns by; not when somebody read it back.
    raised_on = models.DateField()
    scored_at = models.DateTimeField()
    scored_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["contact"]),
            models.Index(fields=["organisation", "raised_on"]),
            models.Index(fields=["raised_on"]),
        ]
