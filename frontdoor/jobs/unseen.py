"""Seeing to it that nothing older than a working day stays unseen."""

from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import say_left_lying
from frontdoor.domain.journey.actions import say_left_unseen
from frontdoor.foundation.records.actor import acting_as


@app.periodic(cron="*/10 * * * *")
@app.task(name="say_left_unseen", queue="contacts", lock="say_left_unseen")
def say_what_was_left_unseen(timestamp: int) -> None:
    """Every ten minutes, move up what nobody has opened for a working day, and tell managers; likewise what lies."""
    with acting_as(SYSTEM.id):
        say_left_unseen(by=SYSTEM)
        say_left_lying(by=SYSTEM)
