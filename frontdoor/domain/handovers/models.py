"""The tables of handovers and their answers."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Handover(AppendOnly):
    """Work offered to a team, with its story."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    team = models.ForeignKey("agencies.Team", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    story = models.TextField()
    due_at = models.DateTimeField(null=True)
    offered_at = models.DateTimeField()
    offered_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["team", "-offered_at"]), models.Index(fields=["contact"])]


class HandoverAnswer(AppendOnly):
    """Accepted, or declined with a reason and what instead; or withdrawn by the hub before the team had answered."""

    handover = models.OneToOneField(Handover, models.PROTECT, related_name="answer")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    accepted = models.BooleanField()
    withdrawn = models.BooleanField(default=False, db_default=False)
    reason = models.TextField(blank=True)
    instead = models.TextField(blank=True)
    answered_at = models.DateTimeField()
    answered_by = models.UUIDField()
