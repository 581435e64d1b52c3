"""Reading files: row security decides who, and only what was stored comes back."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.files import sealing
from frontdoor.foundation.files.drawing import asking
from frontdoor.foundation.files.keys import KeyFolder
from frontdoor.foundation.files.models import FileKey, StoredFile
from frontdoor.foundation.files.rules import MEDIA_TYPES, Damaged, Kind
from frontdoor.foundation.files.shelf import Shelf
from frontdoor.foundation.records.readings import Reading, among
from frontdoor.foundation.records.refusals import NotThere

UNRUN = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store, private",
}
"""Headers under which a browser runs nothing of what it is sent, and keeps no copy."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's content, its name and the headers with which it may be sent to a browser."""

    name: str
    content: bytes
    headers: dict[str, str]


def files_about(viewer: Actor, *subjects: UUID) -> list[StoredFile]:
    """The files about these subjects that this viewer may see, oldest first."""
    return list(StoredFile.objects.filter(subject__in=subjects).order_by("stored_at", "id"))


def files_named(viewer: Actor, ids: Iterable[UUID]) -> list[StoredFile]:
    """The files of these ids that this viewer may see, oldest first."""
    return reading_files(viewer, list(ids)).found


def reading_files(viewer: Actor, ids: Iterable[UUID] | QuerySet[Any, Any]) -> Reading[list[StoredFile]]:
    """The files of these ids that this viewer may see, oldest first, to be read along with more."""
    return Reading(StoredFile.objects.filter(id__in=among(ids)).order_by("stored_at", "id"), seen=list)


def file_of(viewer: Actor, file: UUID) -> StoredFile:
    """What we know of one file; the same answer for "not there" and "not yours"."""
    found = StoredFile.objects.filter(id=file).first()
    if found is None:
        raise NotThere
    return found


def open_file(viewer: Actor, file: UUID, *, original: bool = False) -> Opened:
    """A file to download: the clean copy of a picture, unless the original is asked for.

    The page that shows it writes the look. Raises NotThere, or Damaged when the disk holds something else.
    """
    row = file_of(viewer, file)
    return Opened(row.name, content_of(row, original=original), download_headers(row.name, Kind(row.kind)))


def drawn_page(viewer: Actor, file: UUID, page: int, turn: int = 0) -> Opened:
    """One page of a file as a picture, drawn now and kept nowhere; raises NotThere, NotDrawn or Damaged.

    The page that shows it writes the look.
    """
    row = file_of(viewer, file)
    leaf = asking.draw(content_of(row), Kind(row.kind), page, turn)
    return Opened(row.name, leaf.picture, {**UNRUN, "Content-Type": MEDIA_TYPES[Kind.WEBP]})


def content_of(row: StoredFile, *, original: bool = False) -> bytes:
    """What lies in a file: the clean copy of a picture, unless the original is asked for."""
    clean = row.has_clean_copy and not original
    content = _unsealed(row, "clean" if clean else "original")
    if not clean and hashlib.sha256(content).hexdigest() != row.digest:
        raise Damaged(f"File {row.id} on disk is not what was stored.")
    return content


def keys_missing(viewer: Actor) -> list[str]:
    """Ids of keys that files need and the keys folder does not hold: each must be put back from its copy."""
    needed = FileKey.objects.order_by("file_id", "-sealed_at", "-id").distinct("file_id").values("kek_id")
    held = KeyFolder(settings.KEYS_DIR).ids()
    return sorted(set(FileKey.objects.filter(kek_id__in=needed).values_list("kek_id", flat=True)) - set(held))


def download_headers(name: str, kind: Kind) -> dict[str, str]:
    """Headers that make a browser save the file and never run it."""
    plain = name.encode("ascii", "replace").decode().replace("?", "_").replace('"', "_")
    return {
        "Content-Type": MEDIA_TYPES[kind],
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}",
        **UNRUN,
    }


def _unsealed(row: StoredFile, copy: str) -> bytes:
    sealed_key = FileKey.objects.filter(file=row).order_by("-sealed_at", "-id").first()
    if sealed_key is None:
        raise Damaged(f"File {row.id} has no key.")
    by = KeyFolder(settings.KEYS_DIR).read(sealed_key.kek_id)
    key = sealing.unwrap(bytes(sealed_key.wrapped_key), by)
    try:
        sealed = Shelf(settings.FILES_DIR).take(row.id, copy)
    except FileNotFoundError as missing:
        raise Damaged(f"File {row.id} is not on disk.") from missing
    return sealing.unseal(sealed, key=key, file=row.id, subject=row.subject, copy=copy)
