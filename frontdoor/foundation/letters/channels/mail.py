"""A message as an e-mail: the same letter always has the same Message-ID, so mailboxes can tell a repeat."""

from django.conf import settings
from django.core.mail import EmailMessage

from frontdoor.foundation.letters.models import Letter


def as_email(letter: Letter) -> EmailMessage:
    """The e-mail of a letter, marked as sent by a machine so that nobody's out-of-office answers it."""
    home = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip("> ")
    return EmailMessage(
        subject=letter.subject,
        body=letter.body,
        to=[letter.to],
        headers={"Message-ID": f"<{letter.id}@{home}>", "Auto-Submitted": "auto-generated"},
    )
