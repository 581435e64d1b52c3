"""The tables of how a contact ended, and of who looked later."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class FollowUp(AppendOnly):
    """Somebody looked, after a time, whether the help arrived."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    went_well = models.BooleanField()
    words = models.TextField()
    followed_at = models.DateTimeField()
    followed_by = models.UUIDField()


class Closure(AppendOnly):
    """The end of a contact at the front door, or its opening again, with the words said to it."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    reopened = models.BooleanField(default=False)
    closed_at = models.DateTimeField()
    closed_by = models.UUIDField()


class SetAside(AppendOnly):
    """What somebody read and found no worry in, and why; kept, and counted apart."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    why = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    set_aside_at = models.DateTimeField()
    set_aside_by = models.UUIDField()


class Joining(AppendOnly):
    """A contact that belongs to another, where it goes on; opened again, it may be joined elsewhere."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    to = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    why = models.TextField(blank=True)
    is_chaser = models.BooleanField(default=False)
    joined_at = models.DateTimeField()
    joined_by = models.UUIDField()
