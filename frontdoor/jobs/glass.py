"""Seeing to it that each restricted record that was opened in an emergency is reviewed."""

from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.needtoknow.actions import escalate_unreviewed
from frontdoor.foundation.records.actor import acting_as


@app.periodic(cron="*/5 * * * *")
@app.task(name="escalate_unreviewed", queue="contacts", lock="escalate_unreviewed")
def escalate_what_nobody_reviewed(timestamp: int) -> None:
    """Every five minutes, tell the operations manager of what waited for its review longer than a working day."""
    with acting_as(SYSTEM.id):
        escalate_unreviewed(by=SYSTEM)
