"""The tables of decisions and plans; a decision changed is a new decision, and the old one stands."""

from django.db import models

from frontdoor.foundation.records.models import AppendOnly


class Decision(AppendOnly):
    """The outcome by needs, with its reasons and who decided."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=24)
    reasons = models.TextField()
    outstanding = models.TextField(blank=True)
    family_told = models.TextField(blank=True)
    rule = models.CharField(max_length=200)
    signed_alone = models.BooleanField()
    acts_first = models.BooleanField(default=False)
    decided_at = models.DateTimeField()
    decided_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["contact", "-decided_at"])]


class Need(AppendOnly):
    """A need that was found, and who can meet it."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="needs")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)
    seen = models.TextField()
    met_by = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=0)


class StatutoryTest(AppendOnly):
    """A statutory test that was considered, with its answer and reason."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="tests")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)
    met = models.BooleanField()
    why = models.TextField()
    position = models.PositiveSmallIntegerField(default=0)


class SignOff(AppendOnly):
    """A second person's word on a decision: signed, or sent back with a reason."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="sign_offs")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agreed = models.BooleanField()
    words = models.TextField(blank=True)
    signed_at = models.DateTimeField()
    signed_by = models.UUIDField()


class Action(AppendOnly):
    """One action of the plan, owned by an agency until a day."""

    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    what = models.TextField()
    due_on = models.DateField()
    agreed_at = models.DateTimeField()
    agreed_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["agency", "due_on"]), models.Index(fields=["contact"])]


class Report(AppendOnly):
    """How an action went, with the evidence."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="reports")
    contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")
    progress = models.CharField(max_length=10)
    evidence = models.TextField()
    reported_at = models.DateTimeField()
    reported_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["action", "-reported_at"])]
