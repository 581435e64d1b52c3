"""People as they were described, where they live and whom they belong to."""

from django.db import models

from frontdoor.foundation.records.history import tracked
from frontdoor.foundation.records.models import AppendOnly, Mutable


@tracked
class Person(Mutable):
    """One person as one contact described them, corrected since where somebody knew better."""

    forename = models.CharField(max_length=100, blank=True)
    surname = models.CharField(max_length=100, blank=True)
    other_names = models.CharField(max_length=200, blank=True)
    life_stage = models.CharField(max_length=8)
    birth_date = models.DateField(null=True)
    age_stated = models.CharField(max_length=40, blank=True)
    expected_on = models.DateField(null=True)
    died_on = models.DateField(null=True)
    sex = models.CharField(max_length=12, blank=True)
    ethnicity = models.CharField(max_length=40, blank=True)
    school = models.CharField(max_length=120, blank=True)
    nhs_number = models.CharField(max_length=10, blank=True)
    upn = models.CharField(max_length=13, blank=True)
    languages = models.CharField(max_length=120, blank=True)
    matters_to_me = models.TextField(blank=True)
    added_at = models.DateTimeField()
    added_by = models.UUIDField()


class Residence(AppendOnly):
    """Where somebody was said to live; the newest is where they live now. The hub alone sees a protected address."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="residences")
    line = models.CharField(max_length=200, blank=True)
    town = models.CharField(max_length=80, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    household = models.CharField(max_length=240, blank=True)
    district = models.CharField(max_length=9, blank=True)
    protected = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    said_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["person", "-said_at"]),
            models.Index(fields=["household"], condition=~models.Q(household=""), name="people_household"),
        ]


class Reachable(AppendOnly):
    """A telephone number of a person."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    phone = models.CharField(max_length=24)
    said_at = models.DateTimeField()
    said_by = models.UUIDField()


class Relationship(AppendOnly):
    """How one person stands to another, as somebody said."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    tie = models.CharField(max_length=12)
    poses_risk = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    said_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["other"]), models.Index(fields=["person"])]
