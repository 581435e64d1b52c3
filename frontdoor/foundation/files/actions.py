"""Keeping a file: looked at, sealed, safe on disk, and only then a row."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.db import transaction

from frontdoor.foundation.clock import now
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.files import sealing
from frontdoor.foundation.files.drawing import asking
from frontdoor.foundation.files.keys import KeyFolder
from frontdoor.foundation.files.looks.agreement import Found, look
from frontdoor.foundation.files.models import FileKey, PageCount, StoredFile
from frontdoor.foundation.files.queries import content_of
from frontdoor.foundation.files.rules import DRAWN, LARGEST, Damaged, Flag, Kind, NotDrawn, shown_name
from frontdoor.foundation.files.shelf import Shelf
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import SYSTEM_ID, new_id

ORIGINAL = "original"
CLEAN = "clean"
LONG_ENOUGH_FOR_ANY_UPLOAD = 24 * 60 * 60
"""Seconds after which bytes on the shelf that no row knows can only be what a failed deed left behind."""


def store(upload: BinaryIO, *, name: str, subject: UUID, by: Actor) -> StoredFile:
    """Keep a file about somebody or something; raises NotAccepted with a sentence for the sender.

    The bytes are safe on disk before the row is written, so a row always has its file. If the deed around it fails,
    the row goes with it and the sweeper later takes the bytes away.
    """
    content = upload.read(LARGEST + 1)
    return _keep(content, look(content, name), subject, by)


def keep_mail(content: bytes, *, name: str, subject: UUID, by: Actor) -> StoredFile:
    """Keep an e-mail exactly as it came, though nobody has looked at what is in it: evidence, never opened here."""
    found = Found(shown_name(name), Kind.EMAIL, frozenset({Flag.NOT_LOOKED_AT}))
    return _keep(content, found, subject, by)


def _keep(content: bytes, found: Found, subject: UUID, by: Actor) -> StoredFile:
    file = StoredFile(
        id=new_id(),
        subject=subject,
        name=found.name,
        kind=found.kind.value,
        size=len(content),
        digest=hashlib.sha256(content).hexdigest(),
        copy_size=None if found.clean_copy is None else len(found.clean_copy),
        flagged=sorted(found.flags),
        stored_at=now(),
        stored_by=by.id,
    )
    key = sealing.new_key()
    _shelve(file, key, _copies(content, found))
    with transaction.atomic():
        file.save(force_insert=True)
        _seal_key(file.id, key, keys_folder().current())
    return file


def count_pages(files: Sequence[StoredFile], *, by: Actor) -> dict[UUID, int]:
    """How many pages of each of these files can be looked at; 0 where none can be drawn.

    What was counted once is remembered. What could not be drawn is tried again, since a busy machine may be why.
    """
    drawable = {file.id: file for file in files if Kind(file.kind) in DRAWN}
    found = dict(PageCount.objects.filter(file_id__in=drawable).values_list("file_id", "pages"))
    for file in (file for file in drawable.values() if file.id not in found):
        try:
            found[file.id] = asking.count(content_of(file), Kind(file.kind))
        except (NotDrawn, Damaged):
            continue
        counted = PageCount(id=new_id(), file=file, pages=found[file.id], counted_at=now(), counted_by=by.id)
        with acting_as(SYSTEM_ID):  # the guardian reads what the hub reads, and writes nothing
            PageCount.objects.bulk_create([counted], ignore_conflicts=True)  # two may look at once
    return {file.id: found.get(file.id, 0) for file in files}


def change_keys(*, by: Actor) -> int:
    """Seal the key of every file by a new key of the folder; the files themselves are not touched.

    Old keys stay in the folder until their owner takes them away. Returns how many were sealed again; when it is
    stopped half-way, `seal_what_is_left` goes on.
    """
    keys_folder().make()
    return seal_what_is_left(by=by)


def seal_what_is_left(*, by: Actor) -> int:
    """Seal by the newest key every file's key that it has not sealed yet; `by` is who asked for it."""
    folder = keys_folder()
    newest = folder.current()
    done = 0
    left = FileKey.objects.exclude(file__in=FileKey.objects.filter(kek_id=newest).values("file"))
    for row in left.order_by("file_id", "-sealed_at").distinct("file_id").iterator(chunk_size=500):
        key = sealing.unwrap(bytes(row.wrapped_key), folder.read(row.kek_id))
        _seal_key(row.file_id, key, newest)
        done += 1
    return done


def sweep(*, by: Actor, older_than: float = LONG_ENOUGH_FOR_ANY_UPLOAD) -> int:
    """Clear the shelf of what failed deeds left: drafts, and bytes that no row knows. Returns how many.

    Bytes that no row knows are set aside for a month first: a database brought back from yesterday does not know
    today's files.
    """
    shelf = Shelf(settings.FILES_DIR)
    done = shelf.destroy_old(older_than)
    for drawer in shelf.drawers(older_than):
        ids = {file for file, _ in drawer}
        known = set(FileKey.objects.filter(file_id__in=ids).values_list("file_id", flat=True))
        for file, copy in drawer:
            if file not in known:
                shelf.set_aside(file, copy)
                done += 1
    return done


def keys_folder() -> KeyFolder:
    """The folder of keys that this site uses."""
    return KeyFolder(settings.KEYS_DIR)


def _copies(content: bytes, found: Found) -> Mapping[str, bytes]:
    return {ORIGINAL: content} if found.clean_copy is None else {ORIGINAL: content, CLEAN: found.clean_copy}


def _shelve(file: StoredFile, key: bytes, copies: Mapping[str, bytes]) -> None:
    shelf = Shelf(settings.FILES_DIR)
    for copy, content in copies.items():
        sealed = sealing.seal(content, key=key, file=file.id, subject=file.subject, copy=copy)
        shelf.put(file.id, copy, sealed)


def _seal_key(file: UUID, key: bytes, kek_id: str) -> None:
    FileKey(
        id=new_id(),
        file_id=file,
        kek_id=kek_id,
        wrapped_key=sealing.wrap(key, keys_folder().read(kek_id)),
        sealed_at=now(),
    ).save(force_insert=True)
