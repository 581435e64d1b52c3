"""What we know of each file; its bytes lie sealed on disk."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from frontdoor.foundation.files.rules import FLAG_WORDS, LARGEST, LARGEST_MAIL, Flag, Kind
from frontdoor.foundation.records.models import AppendOnly


class StoredFile(AppendOnly):
    """A document or picture as it was sent to us, and, for a picture, a clean copy to share."""

    subject = models.UUIDField()
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    copy_size = models.PositiveIntegerField(null=True)
    flagged = ArrayField(models.CharField(max_length=20), default=list)
    stored_at = models.DateTimeField()
    stored_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes: ClassVar = [models.Index(fields=["subject", "stored_at"])]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in Kind]), name="file_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(size__gt=0)
                & (models.Q(size__lte=LARGEST) | models.Q(kind=Kind.EMAIL.value, size__lte=LARGEST_MAIL)),
                name="file_size_taken",
            ),
        ]

    @property
    def has_clean_copy(self) -> bool:
        """Whether there is a copy without place, time and camera, which is the one to show."""
        return self.copy_size is not None

    @property
    def warnings(self) -> list[str]:
        """What a reader should know before opening the original, in sentences."""
        return [FLAG_WORDS[Flag(flag)] for flag in self.flagged]


class PageCount(AppendOnly):
    """How many pages of a file can be looked at, remembered from the first time that somebody did."""

    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="page_count")
    pages = models.PositiveSmallIntegerField()
    counted_at = models.DateTimeField()
    counted_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(pages__gt=0), name="file_counted_has_pages")
        ]


class FileKey(AppendOnly):
    """The key of a file, sealed by a key of the folder; a new row each time it is sealed again.

    It names nobody, so it is not locked by row: the sweeper and the change of keys must never miss a file
    because of who runs them.
    """

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="keys")
    kek_id = models.CharField(max_length=40)
    wrapped_key = models.BinaryField()
    sealed_at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        indexes: ClassVar = [models.Index(fields=["kek_id"])]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["file", "kek_id"], name="file_sealed_once_by_a_key")
        ]
