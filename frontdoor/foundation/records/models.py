"""Base records: facts that never change, and the few rows that may; who may see what."""

import pgtrigger
from django.db import models

from frontdoor.foundation.records.ids import new_id


class Record(models.Model):
    """A row with an id of our making."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True


NEVER_EMPTIED = pgtrigger.Trigger(
    name="never_emptied",
    level=pgtrigger.Statement,
    when=pgtrigger.Before,
    operation=pgtrigger.Truncate,
    func="RAISE EXCEPTION 'facts are never emptied: %', TG_TABLE_NAME;",
)


class AppendOnly(Record):
    """A fact: once written, never changed or removed; the database holds it to that. A correction is a new row."""

    class Meta:
        abstract = True
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            NEVER_EMPTIED,
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
                condition=models.Q(reach__in=["all", "hub", "guardian", "granted", "intake"]),
                name="actor_reach_known",
            )
        ]


class Grant(Mutable):
    """This agency (or one team or member of it) needs to know about this subject, until it ends.

    Written by definer functions alone (`frontdoor_grant`, `frontdoor_end_grants`, and the trigger of break glass); all
    that may ever change is that it ends sooner.
    """

    history_excused = "each is given and ended by a deed in the log, and nothing but its end may change"

    subject = models.UUIDField()
    agency_id = models.UUIDField()
    team_id = models.UUIDField(null=True)
    member_id = models.UUIDField(null=True)
    why = models.CharField(max_length=40)
    until = models.DateTimeField(null=True)
    given_at = models.DateTimeField()
    given_by = models.UUIDField()

    class Meta(Mutable.Meta):
        indexes = [
            models.Index(fields=["subject", "agency_id"]),
            models.Index(fields=["agency_id", "given_at"]),
        ]
        triggers = [
            NEVER_EMPTIED,
            pgtrigger.Protect(name="never_removed", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="only_ends_sooner",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                    IF (to_jsonb(NEW) - 'until') IS DISTINCT FROM (to_jsonb(OLD) - 'until')
                        OR NEW.until IS NULL OR NEW.until > OLD.until THEN
                        RAISE EXCEPTION 'a grant may only end sooner';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]


class Closure(Mutable):
    """A contact or a person that is closed: to one member (a conflict of interest), or to all not named (restricted).

    Worked out by the room that knows why (`because`), and written by `frontdoor_close` alone.
    """

    history_excused = "worked out from restrictions and conflicts of interest, which are facts"

    subject = models.UUIDField()
    member_id = models.UUIDField(null=True)
    because = models.UUIDField()

    class Meta(Mutable.Meta):
        indexes = [models.Index(fields=["subject"])]
        constraints = [models.UniqueConstraint(fields=["because", "subject"], name="closed_once")]
