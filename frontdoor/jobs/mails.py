"""Collecting e-mails: each minute, what waits in the mailbox."""

import logging

from django.conf import settings
from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.mails.actions import collect_mailbox
from frontdoor.foundation.exchange.mailbox import MailboxProblem

log = logging.getLogger(__name__)


@app.periodic(cron="* * * * *")
@app.task(name="collect_mailbox", queue="mails", lock="collect_mailbox", queueing_lock="collect_mailbox")
def collect_mails(timestamp: int) -> None:
    """Take in what waits in the mailbox, where this site has one; a mailbox that can't be read is tried again."""
    if not settings.MAILBOX_URL:
        return
    try:
        tally = collect_mailbox(settings.MAILBOX_URL, put_away_in=settings.MAILBOX_TAKEN, by=SYSTEM)
    except MailboxProblem as problem:
        log.error("mailbox: %s", problem)
        return
    for one in tally.not_taken:
        log.error("mailbox: message %s was not taken in: %s", one.name, one.reason)
