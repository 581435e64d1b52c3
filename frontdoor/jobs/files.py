"""Keeping the shelf of files clean."""

from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.files.actions import sweep
from frontdoor.foundation.records.actor import acting_as


@app.periodic(cron="40 3 * * *")
@app.task(name="sweep_files", queue="files", lock="sweep_files")
def sweep_files(timestamp: int) -> None:
    """Each night, set aside what failed deeds left on the shelf."""
    with acting_as(SYSTEM.id):
        sweep(by=SYSTEM)
