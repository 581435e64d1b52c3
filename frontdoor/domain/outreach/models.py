"""The tables of the schools that are looked after, of advice given, and of the contacts that followed it."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class AdviceNote(AppendOnly):
    """Advice given to a school, in a sentence or two; nobody is named."""

    organisation = models.ForeignKey("agencies.Organisation", models.PROTECT, related_name="+")
    team = models.ForeignKey("agencies.Team", models.PROTECT, related_name="+")
    need = models.CharField(max_length=50)
    words = models.TextField()
    noted_at = models.DateTimeField()
    noted_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["team", "-noted_at"]),
            models.Index(fields=["organisation", "-noted_at"]),
        ]


class Caseload(AppendOnly):
    """A school that a member of a team looks after."""

    organisation = models.ForeignKey("agencies.Organisation", models.PROTECT, related_name="+")
    team = models.ForeignKey("agencies.Team", models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()
    taken_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["team"])]


class LetGo(AppendOnly):
    """The end of it: somebody of the team let the school go."""

    caseload = models.OneToOneField(Caseload, models.PROTECT, related_name="end")
    team = models.ForeignKey("agencies.Team", models.PROTECT, related_name="+")
    let_go_at = models.DateTimeField()
    let_go_by = models.UUIDField()


class AdviceLink(AppendOnly):
    """A contact that followed advice, as whoever triaged it said."""

    note = models.ForeignKey(AdviceNote, models.PROTECT, related_name="links")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    linked_at = models.DateTimeField()
    linked_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [models.UniqueConstraint(fields=["note", "contact"], name="advice_linked_once")]
