"""Asking those who were told how it was for them, each working day."""

from django.conf import settings
from django.urls import reverse
from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.feedback.actions import invite_those_told


@app.periodic(cron="0 10 * * 1-5")
@app.task(name="invite_those_told", queue="letters", lock="invite_those_told")
def ask_how_it_was(timestamp: int) -> None:
    """At ten on a working day, ask those who were told the day before; nobody twice."""
    invite_those_told(f"{settings.SITE}{reverse('public:follow')}" if settings.SITE else "", by=SYSTEM)
