"""The facts of what is closed: restrictions, who is named on them, conflicts of interest, and uses in an emergency."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from frontdoor.domain.needtoknow.rules import Root
from frontdoor.foundation.records.models import AppendOnly


class Restriction(AppendOnly):
    """A person with everything that belongs to them, or one contact, closed to all but people named."""

    person = models.ForeignKey("people.Person", models.PROTECT, null=True, related_name="+")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=10)
    words = models.TextField(blank=True)
    restricted_at = models.DateTimeField()
    restricted_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=True, contact__isnull=False)
                | Q(person__isnull=False, contact__isnull=True),
                name="restriction_of_one",
            )
        ]

    def as_root(self) -> Root:
        """What is closed by it, as a value."""
        return Root(because=self.id, person_id=self.person_id, contact_id=self.contact_id, member_id=None)


class Lifting(AppendOnly):
    """A restriction that was taken off again, and why."""

    restriction = models.OneToOneField(Restriction, models.PROTECT, related_name="lifting")
    words = models.TextField()
    lifted_at = models.DateTimeField()
    lifted_by = models.UUIDField()


class Allowance(AppendOnly):
    """A member who is named on a restricted record, or who is named on it no longer; the newest word counts."""

    restriction = models.ForeignKey(Restriction, models.PROTECT, related_name="allowances")
    member = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    allowed = models.BooleanField()
    said_at = models.DateTimeField()
    said_by = models.UUIDField()


def named_by(said: Iterable[Allowance]) -> tuple[UUID, ...]:
    """The members who are named now, by everything that was said of who is."""
    newest = {one.member_id: one.allowed for one in sorted(said, key=lambda one: (one.said_at, one.id))}
    return tuple(member for member, allowed in newest.items() if allowed)


class ConflictOfInterest(AppendOnly):
    """What a member has to do with a person outside work: everything that belongs to that person is closed to them."""

    member = models.ForeignKey("accounts.Member", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    words = models.TextField(blank=True)
    declared_at = models.DateTimeField()
    declared_by = models.UUIDField()

    def as_root(self) -> Root:
        """What is closed by it, as a value."""
        return Root(because=self.id, person_id=self.person_id, contact_id=None, member_id=self.member_id)


class ConflictEnd(AppendOnly):
    """A conflict of interest that was none, or is none any more, and why."""

    conflict = models.OneToOneField(ConflictOfInterest, models.PROTECT, related_name="end")
    words = models.TextField()
    ended_at = models.DateTimeField()
    ended_by = models.UUIDField()


class GlassBreak(AppendOnly):
    """A restricted record opened by a member for themselves; triggers hold it to its rules, and grant and note it."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    reason = models.TextField()
    until = models.DateTimeField()
    broken_at = models.DateTimeField()
    broken_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["-broken_at"]), models.Index(fields=["contact"])]


class Review(AppendOnly):
    """What the guardian says of a use."""

    use = models.OneToOneField(GlassBreak, models.PROTECT, related_name="review")
    verdict = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    reviewed_at = models.DateTimeField()
    reviewed_by = models.UUIDField()


class Escalation(AppendOnly):
    """A use that nobody reviewed within a working day, and was told to the operations manager."""

    use = models.OneToOneField(GlassBreak, models.PROTECT, related_name="escalation")
    escalated_at = models.DateTimeField()
    escalated_by = models.UUIDField()


class GuardianQuestion(AppendOnly):
    """Asked by whoever triages: is somebody on this contact on a restricted record?

    `alike` are the restricted records that look like them, one of each human: the guardian alone reads these rows.
    """

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    alike = ArrayField(models.UUIDField())
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact"]), models.Index(fields=["asked_at"])]


class GuardianAnswer(AppendOnly):
    """What the guardian ruled; `same_as` is the restricted record, where it is the same person."""

    question = models.OneToOneField(GuardianQuestion, models.PROTECT, related_name="answer")
    verdict = models.CharField(max_length=8)
    same_as = models.UUIDField(null=True)
    words = models.TextField()
    answered_at = models.DateTimeField()
    answered_by = models.UUIDField()
