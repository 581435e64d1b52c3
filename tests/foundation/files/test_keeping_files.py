"""Keeping files: sealed on disk, seen by those who need to know, whole or not there at all."""

import io
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django import Settings

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.foundation.clock import now
from frontdoor.foundation.files import sealing
from frontdoor.foundation.files.actions import change_keys, keys_folder, seal_what_is_left, store, sweep
from frontdoor.foundation.files.models import FileKey, StoredFile
from frontdoor.foundation.files.queries import files_about, keys_missing, open_file
from frontdoor.foundation.files.rules import Damaged, NotAccepted
from frontdoor.foundation.records import grants
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere
from tests.databases import Clone
from tests.foundation.files import samples as made


@dataclass(frozen=True)
class Partner:
    """Somebody of a partner agency, as the database knows them."""

    id: UUID
    agency_id: UUID


@pytest.fixture
def kept_in(tmp_path: Path, settings: Settings) -> Path:
    """A shelf and a keys folder for one test."""
    settings.FILES_DIR = tmp_path / "files"
    settings.KEYS_DIR = tmp_path / "keys"
    return tmp_path


@pytest.fixture
def hub(db: None, kept_in: Path) -> Iterator[Path]:
    """Working as the service itself, which sees the hub's work."""
    with acting_as(SYSTEM.id):
        yield kept_in


def keep(
    content: bytes = b"Seen at the gate.", name: str = "notes.txt", about: UUID | None = None
) -> StoredFile:
    return store(io.BytesIO(content), name=name, subject=about or new_id(), by=SYSTEM)


def on_disk(folder: Path) -> list[Path]:
    return sorted(place for place in (folder / "files").rglob("*") if place.is_file())


def a_partner() -> Partner:
    partner = Partner(new_id(), new_id())
    grants.enrol(partner.id, agency=partner.agency_id, team=None, reach="granted", active=True)
    return partner


def a_deed_that_fails() -> None:
    """A file is stored, and the deed around it comes to nothing."""
    with transaction.atomic():
        keep(b"of a deed that failed")
        transaction.set_rollback(True)


def test_a_file_comes_back_as_it_was_sent(hub: Path) -> None:
    file = keep(made.pdf(), "report.pdf")
    opened = open_file(SYSTEM, file.id)
    assert opened.content == made.pdf()
    assert opened.name == "report.pdf"


def test_nothing_on_disk_can_be_read_without_the_keys(hub: Path) -> None:
    keep(b"The child said this. " * 20)
    [place] = on_disk(hub)
    assert b"child" not in place.read_bytes()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert [stat.S_IMODE(key.stat().st_mode) for key in (hub / "keys").iterdir()] == [0o600]


def test_a_picture_is_shared_as_its_clean_copy_and_the_original_only_when_asked_for(hub: Path) -> None:
    photograph = made.picture("JPEG", located=True)
    file = keep(photograph, "photo.jpg")
    assert b"SecretCamera" not in open_file(SYSTEM, file.id).content
    assert open_file(SYSTEM, file.id, original=True).content == photograph


def test_a_browser_saves_the_file_and_never_runs_it(hub: Path) -> None:
    headers = open_file(SYSTEM, keep(name='Zo\u00eb "x".txt').id).headers
    assert headers["Content-Disposition"].startswith('attachment; filename="Zo_ -x-.txt"; filename*=UTF-8')
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("sandbox")


def test_a_file_put_in_the_place_of_another_is_not_shown(hub: Path) -> None:
    first, second = keep(b"about one child"), keep(b"about another child")
    places = {place.name.partition(".")[0]: place for place in on_disk(hub)}
    places[str(first.id)].write_bytes(places[str(second.id)].read_bytes())
    with pytest.raises(Damaged):
        open_file(SYSTEM, first.id)


def test_a_file_moved_with_its_key_to_another_subject_is_not_shown(hub: Path) -> None:
    mine, theirs = keep(b"about one child"), keep(b"about another child")
    places = {place.name.partition(".")[0]: place for place in on_disk(hub)}
    places[str(mine.id)].write_bytes(places[str(theirs.id)].read_bytes())
    key = FileKey.objects.get(file=theirs)
    newer = keys_folder().make()
    wrapped = sealing.wrap(
        sealing.unwrap(bytes(key.wrapped_key), keys_folder().read(key.kek_id)),
        keys_folder().read(newer),
    )
    FileKey(file=mine, kek_id=newer, wrapped_key=wrapped, sealed_at=now()).save(force_insert=True)
    with pytest.raises(Damaged):
        open_file(SYSTEM, mine.id)


def test_a_sealed_file_opens_only_as_itself_about_its_own_subject() -> None:
    key, file, subject = sealing.new_key(), new_id(), new_id()
    sealed = sealing.seal(b"words", key=key, file=file, subject=subject, copy="original")
    for other in ({"file": new_id()}, {"subject": new_id()}, {"copy": "clean"}):
        named = {"file": file, "subject": subject, "copy": "original"} | other
        with pytest.raises(Damaged):
            sealing.unseal(sealed, key=key, **named)  # type: ignore[arg-type]


def test_a_single_changed_bit_is_noticed(hub: Path) -> None:
    file = keep()
    [place] = on_disk(hub)
    sealed = bytearray(place.read_bytes())
    sealed[20] ^= 1
    place.write_bytes(sealed)
    with pytest.raises(Damaged):
        open_file(SYSTEM, file.id)


def test_a_key_that_others_on_the_machine_can_read_is_not_used(hub: Path) -> None:
    file = keep()
    [key] = (hub / "keys").iterdir()
    key.chmod(0o644)
    with pytest.raises(PermissionError, match="chmod 600"):
        open_file(SYSTEM, file.id)


def test_keys_are_changed_without_touching_the_files(hub: Path) -> None:
    files = [keep() for _ in range(3)]
    [old], before = keys_folder().ids(), [place.read_bytes() for place in on_disk(hub)]
    assert change_keys(by=SYSTEM) == 3
    (hub / "keys" / old).unlink()
    assert [open_file(SYSTEM, file.id).content for file in files] == [b"Seen at the gate."] * 3
    assert [place.read_bytes() for place in on_disk(hub)] == before


def test_a_change_of_keys_that_was_stopped_is_finished_later(hub: Path) -> None:
    keep()
    keys_folder().make()
    keep()
    assert seal_what_is_left(by=SYSTEM) == 1
    assert seal_what_is_left(by=SYSTEM) == 0


def test_a_key_that_is_gone_is_named(hub: Path) -> None:
    keep()
    [key] = (hub / "keys").iterdir()
    key.rename(hub / "held-offline")
    assert keys_missing(SYSTEM) == [key.name]


def test_a_partner_sees_no_file_even_of_those_they_were_let_see(hub: Path) -> None:
    file, partner = keep(), a_partner()
    grants.give([file.subject], agency=partner.agency_id, why="asked")
    with acting_as(partner.id):
        assert files_about(partner, file.subject) == []
        with pytest.raises(NotThere):
            open_file(partner, file.id)


def test_the_public_form_may_add_a_file_and_see_none(hub: Path) -> None:
    with acting_as(INTAKE.id):
        file = store(io.BytesIO(b"words"), name="a.txt", subject=new_id(), by=INTAKE)
        with pytest.raises(NotThere):
            open_file(INTAKE, file.id)
    assert open_file(SYSTEM, file.id).content == b"words"


def test_a_refused_file_leaves_nothing_on_disk(hub: Path) -> None:
    with pytest.raises(NotAccepted):
        keep(made.A_PROGRAM, "report.pdf")
    assert on_disk(hub) == []


def test_what_was_stored_can_be_neither_changed_nor_removed(hub: Path) -> None:
    file = keep()
    for statement in ("UPDATE files_storedfile SET name = 'x'", "DELETE FROM files_filekey"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert open_file(SYSTEM, file.id).name == "notes.txt"


def test_the_sweeper_sets_aside_what_a_failed_deed_left_and_nothing_else(hub: Path) -> None:
    kept = keep()
    a_deed_that_fails()
    assert sweep(by=SYSTEM, older_than=-1) == 1
    assert [place.parent.name == "aside" for place in on_disk(hub)].count(True) == 1
    assert open_file(SYSTEM, kept.id).content == b"Seen at the gate."


def test_the_sweeper_spares_every_file_even_when_it_may_see_none(hub: Path) -> None:
    keep()
    with acting_as(INTAKE.id):
        assert sweep(by=INTAKE, older_than=-1) == 0


def test_what_was_set_aside_is_destroyed_after_a_month(hub: Path) -> None:
    a_deed_that_fails()
    sweep(by=SYSTEM, older_than=-1)
    [aside] = on_disk(hub)
    os.utime(aside, (0, time.time() - 31 * 24 * 60 * 60))
    assert sweep(by=SYSTEM) == 1
    assert on_disk(hub) == []


def test_an_upload_still_under_way_is_not_swept(hub: Path) -> None:
    with transaction.atomic():
        keep()
        assert sweep(by=SYSTEM) == 0


STORING = """
import io, os, signal, stat, sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
settings.FILES_DIR, settings.KEYS_DIR = Path(sys.argv[1]) / "files", Path(sys.argv[1]) / "keys"
from django.db import transaction
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id

die = lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)
moment = sys.argv[2]
if moment == "before the rename":
    Path.replace = die
if moment == "before the bytes are safe":
    safe = os.fsync
    os.fsync = lambda handle: die() if stat.S_ISREG(os.fstat(handle).st_mode) else safe(handle)
while True:
    with acting_as(SYSTEM.id):
        file = store(io.BytesIO(b"a" * 300_000), name="a.txt", subject=new_id(), by=SYSTEM)
        if moment == "before the row is committed":
            die()
    print(file.id, flush=True)
"""


@contextmanager
def another_process(folder: Path, own_database: Clone, moment: str) -> Iterator[subprocess.Popen[str]]:
    """A process of its own that keeps files until it dies."""
    running = subprocess.Popen(
        [sys.executable, "-c", STORING, str(folder), moment],
        env=os.environ | own_database.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


@pytest.mark.parametrize(
    "moment", ["before the bytes are safe", "before the rename", "before the row is committed"]
)
def test_a_process_killed_while_storing_leaves_no_half_file(
    own_database: Clone, kept_in: Path, moment: str
) -> None:
    keys_folder().make()
    with another_process(kept_in, own_database, moment) as running:
        assert running.wait(timeout=60) == -signal.SIGKILL
    with acting_as(SYSTEM.id):
        assert not StoredFile.objects.exists()
        assert sweep(by=SYSTEM, older_than=-1) == 1


def test_every_file_acknowledged_before_a_kill_is_whole(own_database: Clone, kept_in: Path) -> None:
    told: list[str] = []
    for wait in (0.2, 0.05, 0.4):
        with another_process(kept_in, own_database, "at any moment") as running:
            assert running.stdout is not None
            told.append(running.stdout.readline().strip())
            time.sleep(wait)
            running.kill()
            told += running.stdout.read().split()
    with acting_as(SYSTEM.id):
        kept = {str(file.id): open_file(SYSTEM, file.id).content for file in StoredFile.objects.all()}
        sweep(by=SYSTEM, older_than=-1)
    assert set(told) <= set(kept)
    assert set(kept.values()) == {b"a" * 300_000}
    assert len([place for place in on_disk(kept_in) if place.parent.name != "aside"]) == len(kept)
