"""The worker seals looks, hands checkpoints to witnesses, and says so when it can't."""

from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from django.conf import settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.actions import open_county
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing.notes import notes_in
from frontdoor.foundation.sealing.queries import newest_checkpoints
from frontdoor.foundation.sealing.witnesses import kept_in
from frontdoor.jobs.sealing import Sealer, hub_name, say_what_is_unsealed, send_checkpoint
from tests.foundation.sealing.record import at, look

pytestmark = pytest.mark.usefixtures("realshire")


@pytest.fixture
def realshire(db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A county with a folder for its witnesses."""
    monkeypatch.setattr(settings, "WITNESS_FOLDER", tmp_path / "witness")
    monkeypatch.setattr(settings, "WITNESSES", ["police@example.org", "health@example.org"])
    with acting_as(SYSTEM.id):
        open_county("Realshire & Ōtherton", invented=False, by=SYSTEM)


def sizes_kept(folder: Path) -> list[int]:
    """What each checkpoint in the folder counts."""
    return [note.size for file in kept_in(folder, 9) for note in notes_in(file.read_text())]


def letters() -> list[Letter]:
    """What was sent to witnesses."""
    with acting_as(SYSTEM.id):
        return list(Letter.objects.order_by("to"))


def test_a_hub_is_known_by_a_name_of_its_county_without_spaces() -> None:
    assert hub_name().startswith("front-door/realshire-otherton/")


def test_each_checkpoint_goes_to_the_witnesses_folder_and_none_where_nobody_looked() -> None:
    sealer = Sealer()
    for _ in range(2):
        look()
        assert sealer.once() == 1
        assert sealer.once() == 0
    assert sizes_kept(settings.WITNESS_FOLDER) == [1, 2]


def test_a_checkpoint_that_the_folder_could_not_take_is_handed_over_later() -> None:
    settings.WITNESS_FOLDER.write_text("no folder")
    sealer = Sealer()
    look()
    with pytest.raises(OSError, match="witness"):
        sealer.once()
    settings.WITNESS_FOLDER.unlink()
    sealer.once()
    assert sizes_kept(settings.WITNESS_FOLDER) == [1]


def test_what_comes_before_the_end_is_sealed_and_a_fault_is_said_without_words(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests' transaction would be lost with its connection.
    monkeypatch.setattr("frontdoor.jobs.sealing.connection.close", lambda: None)
    settings.WITNESS_FOLDER.write_text("no folder")
    look()
    ended = Event()
    ended.set()
    Sealer().until(ended)
    assert [record.getMessage() for record in caplog.records] == [
        "sealing failed, and is tried again: FileExistsError"
    ]
    with acting_as(SYSTEM.id):
        assert newest_checkpoints(SYSTEM, 1)[0].size == 1


def test_the_newest_checkpoint_is_sent_once_to_each_witness() -> None:
    for _ in range(2):
        look()
        Sealer().once()
    send_checkpoint(0)
    send_checkpoint(0)
    sent = letters()
    assert [one.to for one in sent] == ["health@example.org", "police@example.org"]
    assert [notes_in(one.body)[0].size for one in sent] == [2, 2]
    assert {one.subject for one in sent} == {"A checkpoint to keep"}


def test_a_look_that_is_unsealed_for_over_a_minute_is_an_alarm(caplog: pytest.LogCaptureFixture) -> None:
    look()
    say_what_is_unsealed(0)
    assert not caplog.records
    with at(now() - timedelta(seconds=61)):
        look()
    say_what_is_unsealed(0)
    assert "is not sealed: sealing stands still" in caplog.text
