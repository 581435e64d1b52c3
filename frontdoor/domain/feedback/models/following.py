"""The table of one-time codes, by which whoever raised a contact finds it again."""

from django.db import models

from frontdoor.foundation.records.models import Mutable


class FollowCode(Mutable):
    """A one-time code that was asked for by a reference; without a contact where nothing was there to be found.

    A row is made for every reference alike, so that nobody learns from the answer which of them are real.
    """

    history_excused = "a one-time code is of no use within the hour, and forgotten in the night"

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+", null=True)
    secret_digest = models.CharField(max_length=64, unique=True)
    code_digest = models.CharField(max_length=64)
    until = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
