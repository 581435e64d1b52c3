"""The tables of what arrived; append-only, but for drafts not yet sent."""

from django.db import models
from django.db.models import Q

from frontdoor.foundation.records.models import AppendOnly, Mutable


class Contact(AppendOnly):
    """One thing that arrived about somebody, kept as it arrived: as much of it as those who are asked may see."""

    reference = models.CharField(max_length=12, unique=True)
    way_in = models.CharField(max_length=20)
    received_at = models.DateTimeField()
    raised_at = models.DateTimeField()
    raised_by = models.UUIDField()
    emergency = models.BooleanField(default=False)
    safe_now = models.CharField(max_length=10)
    family_knows = models.CharField(max_length=10)
    occurred_at = models.DateTimeField(null=True)
    district = models.CharField(max_length=9, blank=True)
    source = models.CharField(max_length=20, blank=True)
    source_reference = models.CharField(max_length=60, blank=True)
    source_digest = models.CharField(max_length=64, blank=True)

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["-raised_at"]), models.Index(fields=["source", "source_reference"])]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_reference", "source_digest"],
                condition=~Q(source_reference=""),
                name="contact_arrives_once",
            )
        ]


class Narrative(AppendOnly):
    """What was told, in the tellers' own words. It lies apart, since row security lets nobody but the hub read it.

    `of_people` lists for each `person` what they said themselves (`voice`) and what was noted of them (`notes`).
    """

    contact = models.OneToOneField(Contact, models.PROTECT, related_name="narrative")
    words = models.TextField()
    tried = models.TextField(blank=True)
    original = models.JSONField(default=dict)
    of_people = models.JSONField(default=list)


class Naming(AppendOnly):
    """People named on a contact after it arrived, by whoever read it: an e-mail, a letter, a thin form."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="namings")
    of_people = models.JSONField(default=list)
    named_at = models.DateTimeField()
    named_by = models.UUIDField()


class Referrer(AppendOnly):
    """Who raised a contact, and how to reach them; the hub alone knows."""

    contact = models.OneToOneField(Contact, models.PROTECT, related_name="referrer")
    kind = models.CharField(max_length=14)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=120, blank=True)
    organisation = models.CharField(max_length=160, blank=True)
    agency_code = models.CharField(max_length=50, blank=True)
    phone = models.CharField(max_length=24, blank=True)
    email = models.CharField(max_length=254, blank=True)
    keep_from_family = models.BooleanField(default=False)
    shared_mailbox = models.BooleanField(default=False)
    postal = models.TextField(blank=True, default="")

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["email"], condition=~Q(email=""), name="referrer_by_email"),
            models.Index(fields=["phone"], condition=~Q(phone=""), name="referrer_by_phone"),
        ]


class Concerned(AppendOnly):
    """Somebody on a contact, and the part they play."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="concerned")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    part = models.CharField(max_length=14)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["person"])]


class Attachment(AppendOnly):
    """A document that came with a contact."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="attachments")
    file_id = models.UUIDField()
    attached_at = models.DateTimeField()
    attached_by = models.UUIDField()


class Receipt(AppendOnly):
    """What another system sent us, by the key that it chose: sending the same again makes no second contact.

    Key and body are kept as digests alone; the system that sent it finds its contact again by the reference.
    """

    contact = models.OneToOneField(Contact, models.PROTECT, related_name="+")
    reference = models.CharField(max_length=12, unique=True)
    key_digest = models.CharField(max_length=64)
    body_digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    sent_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [models.UniqueConstraint(fields=["sent_by", "key_digest"], name="sent_once_by_key")]


class Draft(Mutable):
    """A form or call being written: saved at each step, gone once it is sent (the contact then keeps it all)."""

    history_excused = "half-written words of a referrer are theirs until they send them"

    kind = models.CharField(max_length=14)
    answers = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    started_by = models.UUIDField()
    saved_at = models.DateTimeField()
    saved_by = models.UUIDField()
    secret_digest = models.CharField(max_length=64, unique=True)
    code_digest = models.CharField(max_length=64, blank=True)
    code_until = models.DateTimeField(null=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    sent_as = models.UUIDField(null=True)


class Company(AppendOnly):
    """An agency was asked to join a call, or one of its people came or went; nothing of the call stands here."""

    draft_id = models.UUIDField()
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    what = models.CharField(max_length=10)
    came_at = models.DateTimeField()
    came_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [
            models.Index(fields=["draft_id", "came_by", "-came_at"]),
            models.Index(fields=["agency", "-came_at"]),
        ]


class Import(AppendOnly):
    """A file of another system that somebody began to take in."""

    source = models.CharField(max_length=20)
    file_name = models.CharField(max_length=255)
    file_digest = models.CharField(max_length=64)
    begun_at = models.DateTimeField()
    begun_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["-begun_at"])]


class ImportEnd(AppendOnly):
    """What a file came to when it had been taken in to its end; without this row, it was not."""

    of = models.OneToOneField(Import, models.PROTECT, related_name="end")
    accepted = models.PositiveIntegerField()
    already_there = models.PositiveIntegerField()
    rejected = models.PositiveIntegerField()
    ended_at = models.DateTimeField()
    ended_by = models.UUIDField()


class RejectedRow(AppendOnly):
    """A row of a file that could not be taken in, as it came; once, however often the same file is sent."""

    source = models.CharField(max_length=20)
    file_name = models.CharField(max_length=255)
    file_digest = models.CharField(max_length=64)
    row = models.PositiveIntegerField()
    reason = models.TextField()
    raw = models.TextField()
    rejected_at = models.DateTimeField()
    rejected_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints = [
            models.UniqueConstraint(fields=["source", "file_digest", "row"], name="row_rejected_once")
        ]
