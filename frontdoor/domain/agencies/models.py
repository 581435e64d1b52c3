"""The partners of the county, and their teams."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.records.history import tracked
from frontdoor.foundation.records.models import AppendOnly, Mutable


class County(AppendOnly):
    """The county this site serves: one row, written once, so an invented county can never become a real one."""

    name = models.CharField(max_length=80)
    invented = models.BooleanField()
    opened_at = models.DateTimeField()
    one = models.BooleanField(default=True, unique=True)

    class Meta(AppendOnly.Meta):
        constraints = [models.CheckConstraint(condition=models.Q(one=True), name="one_county")]


@tracked
class Agency(Mutable):
    """A partner agency."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    short = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    # Where an agency wants to be told what was missing from what it sent; nothing about anybody goes there.
    quality_email = models.EmailField(blank=True, default="", db_default="")


@tracked
class Team(Mutable):
    """A team of an agency, and the districts that it serves."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="teams")
    kind = models.CharField(max_length=20)
    areas = ArrayField(models.CharField(max_length=9), default=list)


@tracked
class Organisation(Mutable):
    """A school, a surgery or a service whose people tell us of their worries; the agency that it belongs to."""

    name = models.CharField(max_length=160)
    plain_name = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=12)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="organisations")
