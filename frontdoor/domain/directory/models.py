"""Providers, their services and where those are to be had: nothing here is about anybody who is helped."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from frontdoor.foundation.records.history import tracked
from frontdoor.foundation.records.models import Mutable


@tracked
class Provider(Mutable):
    """An organisation that runs services."""

    name = models.CharField(max_length=255)
    description = models.TextField(blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")
    website = models.CharField(max_length=500, blank=True, default="")


@tracked
class Service(Mutable):
    """A service: what it is, for whom, where, and how to begin. `as_sent` keeps all that came, to be passed on."""

    provider = models.ForeignKey(Provider, models.PROTECT, related_name="services")
    name = models.CharField(max_length=255)
    status = models.CharField(max_length=20)
    description = models.TextField(blank=True, default="")
    url = models.CharField(max_length=500, blank=True, default="")
    email = models.CharField(max_length=254, blank=True, default="")
    phone = models.CharField(max_length=60, blank=True, default="")
    alert = models.TextField(blank=True, default="")
    cost = models.TextField(blank=True, default="")
    hours = models.TextField(blank=True, default="")
    how_to_begin = models.TextField(blank=True, default="")
    least_age = models.SmallIntegerField(null=True)
    most_age = models.SmallIntegerField(null=True)
    needs = ArrayField(models.CharField(max_length=50), default=list)
    # The provider's name and the terms of other lists, to be found by words.
    terms = models.TextField(blank=True, default="")
    areas = ArrayField(models.CharField(max_length=9), default=list)
    area_words = models.TextField(blank=True, default="")
    assured_on = models.DateField(null=True)
    as_sent = models.JSONField(default=dict)

    class Meta(Mutable.Meta):
        indexes = [
            models.Index(fields=["status", "name", "id"]),
            GinIndex(fields=["name"], opclasses=["gin_trgm_ops"], name="directory_name_alike"),
            GinIndex(fields=["needs", "areas"], name="directory_needs_and_areas"),
        ]


@tracked
class Place(Mutable):
    """A place at which a service is to be had; several services may share the building."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="places")
    location_id = models.UUIDField(db_index=True)
    name = models.CharField(max_length=255, blank=True, default="")
    line = models.CharField(max_length=255, blank=True, default="")
    town = models.CharField(max_length=120, blank=True, default="")
    postcode = models.CharField(max_length=12, blank=True, default="")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    access = models.TextField(blank=True, default="")


class Searched(Mutable):
    """The words of a service as they are looked up, under the service's own id."""

    history_excused = "worked out from the service, whose history is kept"

    words = SearchVectorField()

    class Meta(Mutable.Meta):
        indexes = [GinIndex(fields=["words"], name="directory_words_searched")]
