"""Keeping the promise that a half-written form is kept for a week, and no longer."""

from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import forget_old_drafts
from frontdoor.domain.feedback.actions import forget_old_follow_codes
from frontdoor.foundation.records.actor import acting_as


@app.periodic(cron="20 3 * * *")
@app.task(name="forget_old_forms", queue="contacts", lock="forget_old_forms")
def forget_old_forms(timestamp: int) -> None:
    """Each night, forget the forms that nobody came back to, and the one-time codes of the day before."""
    with acting_as(SYSTEM.id):
        forget_old_drafts(by=SYSTEM)
        forget_old_follow_codes(by=SYSTEM)
