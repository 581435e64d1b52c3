"""Delivering messages: at once after the deed, again every minute, and asking what became of them."""

from uuid import UUID

from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.letters import delivery
from frontdoor.foundation.letters.actions import DELIVER, QUEUE


@app.task(name=DELIVER, queue=QUEUE)
def deliver_letter(letter: str) -> None:
    """Try to deliver one message as soon as it is committed."""
    delivery.deliver(UUID(letter), by=SYSTEM)


@app.periodic(cron="* * * * *")
@app.task(name="deliver_waiting_letters", queue=QUEUE, lock="deliver_waiting_letters")
def deliver_waiting_letters(timestamp: int) -> None:
    """Try again whatever is due; what a lost job or a stopped worker left behind goes now."""
    delivery.deliver_waiting(by=SYSTEM)


@app.periodic(cron="*/20 * * * *")
@app.task(name="learn_fates_of_letters", queue=QUEUE, lock="learn_fates_of_letters")
def learn_fates_of_letters(timestamp: int) -> None:
    """Learn which messages bounced, so that a person is told."""
    delivery.learn_fates(by=SYSTEM)
