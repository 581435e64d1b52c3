"""Sealing looks every ten seconds beside the worker's other jobs, and handing checkpoints to those who keep them."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread

from django.conf import settings
from django.db import connection
from django.utils.text import slugify
from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agencies.queries import county
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.rules import How, Subject
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.sealing.actions import make_checkpoint, seal_looks
from frontdoor.foundation.sealing.notes import Note
from frontdoor.foundation.sealing.queries import newest_checkpoints, oldest_unsealed
from frontdoor.foundation.sealing.rules import EVERY, is_overdue
from frontdoor.foundation.sealing.witnesses import hand_over

LOOKED_BACK = timedelta(hours=1)
"""How far back each sealing looks for what was committed late."""

SWEPT = timedelta(days=1)
"""How often all looks that there are are looked through."""

TO_KEEP = """This is a checkpoint of a safeguarding front door's record of who looked at what. It names nobody.

Please keep this e-mail where nobody of the front door can reach it. With it, and a copy of the record, you can show
that no look was changed, taken out or put in since. Front Door's manual says how: docs/operate/audit.md.

{note}"""

log = logging.getLogger(__name__)


def hub_name() -> str:
    """The name under which this hub's checkpoints are known; empty until its county is set up."""
    found = county(SYSTEM)
    return f"front-door/{slugify(found.name) or 'county'}/{found.id.hex[-12:]}" if found else ""


class Sealer:
    """Seals whatever was committed, signs how far it is, and hands that to the witnesses' folder."""

    def __init__(self) -> None:
        self._swept: datetime | None = None
        self._owed: Note | None = None

    def once(self) -> int:
        """Do it now; says how many looks were sealed. What the folder could not take is handed over next time."""
        at = now()
        sweeps = self._swept is None or at - self._swept > SWEPT
        sealed = seal_looks(by=SYSTEM, since=None if sweeps else at - LOOKED_BACK)
        self._swept = at if sweeps else self._swept
        origin = hub_name()
        self._owed = (make_checkpoint(origin, by=SYSTEM) if origin else None) or self._owed
        if self._owed:
            hand_over(self._owed, settings.WITNESS_FOLDER)
            self._owed = None
        return sealed

    def until(self, ended: Event) -> None:
        """Go on every ten seconds, once more at the end; what fails is tried again, so that one fault stops nothing."""
        last = False
        while not last:
            last = ended.is_set()
            try:
                connection.close_if_unusable_or_obsolete()
                self.once()
            except Exception as fault:  # noqa: BLE001 - whatever it is, looks go on and must be sealed
                log.error("sealing failed, and is tried again: %s", type(fault).__name__)
                connection.close()
            ended.wait(0 if last else EVERY.total_seconds())
        connection.close()


@contextmanager
def sealing_beside() -> Iterator[None]:
    """Seal in a thread of its own while something else is done: a job could not be done every ten seconds."""
    ended = Event()
    thread = Thread(target=Sealer().until, args=[ended], name="sealing", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(EVERY.total_seconds())


@app.periodic(cron="* * * * *")
@app.task(name="say_what_is_unsealed", queue="sealing", lock="say_what_is_unsealed")
def say_what_is_unsealed(timestamp: int) -> None:
    """Each minute, raise the alarm when a look has been unsealed for longer than that."""
    with acting_as(SYSTEM.id):
        oldest = oldest_unsealed(SYSTEM)
    if oldest and is_overdue(oldest, now()):
        log.error("a look of %s is not sealed: sealing stands still", f"{oldest:%Y-%m-%d %H:%M:%S} UTC")


@app.periodic(cron="5 * * * *")
@app.task(name="send_checkpoint", queue="sealing", lock="send_checkpoint")
def send_checkpoint(timestamp: int) -> None:
    """Each hour, send the newest checkpoint to those whom other agencies named, unless they have it."""
    with acting_as(SYSTEM.id):
        for note in newest_checkpoints(SYSTEM, 1):
            for address in settings.WITNESSES:
                send(
                    to=address,
                    how=How.EMAIL,
                    subject=Subject.WITNESS,
                    body=TO_KEEP.format(note=note),
                    about=SYSTEM.id,
                    by=SYSTEM,
                    key=f"checkpoint {note.origin} {note.size} {address}",
                )
