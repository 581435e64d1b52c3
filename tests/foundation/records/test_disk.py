"""Bytes on disk are there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from frontdoor.foundation.records.disk import write_whole


def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "key", b"secret")
    assert (tmp_path / "key").read_bytes() == b"secret"
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_where_writing_fails_the_file_before_stands_and_no_draft_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "key"
    write_whole(place, b"before")

    def no_room_left(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room_left)
    with pytest.raises(OSError, match="No space left"):
        write_whole(place, b"after")
    assert [file.name for file in tmp_path.iterdir()] == ["key"]
    assert place.read_bytes() == b"before"
