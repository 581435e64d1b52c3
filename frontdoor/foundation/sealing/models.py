"""Seals and checkpoints: rows that are only ever added."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Seal(AppendOnly):
    """The seal of one look, whose id it has: its number without gaps, the look's digest, and the chain up to here."""

    seq = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    row_hash = models.BinaryField(max_length=32)
    chain_hash = models.BinaryField(max_length=32)


class Checkpoint(AppendOnly):
    """A signed note of how many looks were sealed and where the chain stood, in the words that witnesses keep."""

    size = models.BigIntegerField(db_index=True)
    at = models.DateTimeField()
    note = models.TextField()
