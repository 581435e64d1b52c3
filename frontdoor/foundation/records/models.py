"""Base records: facts that never change, and the few rows that may; who may see what."""

import pgtrigger
from django.db import models

from frontdoor.foundation.records.ids import new_id


class Record(models.Model):
    """A row with an id of our making."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True


class AppendOnly(Record):
    """A fact: once written, never changed or removed; the database holds it to that. A correction is a new row."""

    class Meta:
        abstract = True
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="never_emptied",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
            ),
        ]


class Mutable(Record):
    """A row that may change: its history is tracked, or `history_excused` says why not."""

    history_excused = ""

    class Meta:
        abstract = True


class Actor(Mutable):
    """Whom the database knows: a member's agency, team and reach. Written only by `frontdoor_enrol`."""

    history_excused = "changes are written as events by accounts"

    agency_id = models.UUIDField()
    team_id = models.UUIDField(null=True)
    reach = models.CharField(max_length=8)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reach__in=["all", "hub", "granted", "intake"]), name="actor_reach_known"
            )
        ]


class Grant(AppendOnly):
    """This agency (or one team or member of it) needs to know about this subject. Written only by `frontdoor_grant`."""

    subject = models.UUIDField()
    agency_id = models.UUIDField()
    team_id = models.UUIDField(null=True)
    member_id = models.UUIDField(null=True)
    why = models.CharField(max_length=40)
    until = models.DateTimeField(null=True)
    given_at = models.DateTimeField()
    given_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["subject", "agency_id"]),
            models.Index(fields=["agency_id", "given_at"]),
        ]
