"""The table of deeds."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.events.rules import Deed
from frontdoor.foundation.records.models import AppendOnly


class Event(AppendOnly):
    """One deed: name, when, who, for which agency, about which contact and people."""

    name = models.CharField(max_length=60)
    at = models.DateTimeField()
    member_id = models.UUIDField()
    agency_id = models.UUIDField()
    contact_id = models.UUIDField(null=True)
    people = ArrayField(models.UUIDField(), default=list)
    payload = models.JSONField(default=dict)

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["contact_id", "at", "id"]),
            models.Index(fields=["name", "at"]),
        ]

    def deed(self) -> Deed:
        """The deed, typed again."""
        return Deed.named[self.name].from_payload(self.payload)
