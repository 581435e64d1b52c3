"""The machine: the data folder, the calendar, and what the service can do without."""

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from frontdoor.cli.checks import Finding
from frontdoor.foundation.records.disk import others_can_read

ROOM_WANTED = 1024**3
OWN_EYES_ONLY = ("secret-key", "database.json")
PROGRAMS = {
    "clamdscan": "attachments are not scanned for viruses; they are still checked by content and kept closed",
    "chromium": "the browser journeys of ./test need Chromium; the service does not",
}
LIBRARIES = {
    "magic": "the type of a file is told by puremagic, which comes with Front Door",
    "weasyprint": "pages are printed by the browser; there is no PDF of a plan yet",
}


def everything() -> Iterator[Finding]:
    """All that can be seen from outside the database."""
    from frontdoor.config.database import data_folder

    yield from _folder(data_folder())
    yield _calendar()
    for name, absence in PROGRAMS.items():
        yield _optional(name, shutil.which(name) is not None, absence)
    for name, absence in LIBRARIES.items():
        yield _optional(name, find_spec(name) is not None, absence)


def _folder(folder: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(folder).free
    yield Finding(free >= ROOM_WANTED, f"{free / ROOM_WANTED:.1f} GB are free in {folder} (1 GB is wanted).")
    for name in OWN_EYES_ONLY:
        file = folder / name
        if file.exists():
            private = not others_can_read(file)
            yield Finding(private, f"{file} is {'' if private else 'not '}for its owner's eyes only.")


def _calendar() -> Finding:
    from django.utils import timezone

    from frontdoor.foundation.clock.holidays import holidays_known_until, holidays_running_out

    today = timezone.localdate()
    running_out = holidays_running_out(today)
    if running_out:
        return Finding(False, running_out, must=holidays_known_until() < today)
    return Finding(True, f"Bank holidays are known until {holidays_known_until():%-d %B %Y}.")


def _optional(name: str, here: bool, absence: str) -> Finding:
    return Finding(here, name if here else f"{name}: {absence}.", must=False)
