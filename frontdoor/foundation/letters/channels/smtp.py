"""A mail server of the council's own: e-mail only."""

import smtplib

from django.core.mail.backends.smtp import EmailBackend

from frontdoor.foundation.letters.channels.mail import as_email
from frontdoor.foundation.letters.channels.ways import MayPass, WillNotGo
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import How, Outcome

PERMANENT = 500


class Smtp:
    """Sends e-mail by the mail server of the settings, one connection a message."""

    def take(self, letter: Letter) -> None:
        """Give the message to the mail server.

        When the line breaks after the message went and before the server's yes, nobody can know whether it arrived:
        it is sent again under the same Message-ID, by which mailboxes know a repeat. A message to a referrer is better
        sent twice than never.
        """
        if letter.how != How.EMAIL:
            raise WillNotGo("This service is set up to send e-mail only. Telephone, or print and post it.")
        try:
            EmailBackend(fail_silently=False).send_messages([as_email(letter)])
        except smtplib.SMTPRecipientsRefused as refused:
            raise _refused(next(iter(refused.recipients.values()))[0]) from refused
        except smtplib.SMTPDataError as refused:
            raise _refused(refused.smtp_code) from refused
        except smtplib.SMTPAuthenticationError as refused:
            raise MayPass("The mail server did not accept this service's password.") from refused
        except (smtplib.SMTPException, OSError) as failed:
            raise MayPass("The mail server could not be reached, or broke off.") from failed

    def fate(self, letter: Letter) -> Outcome | None:
        """A mail server answers with an e-mail to our own address, which a person reads."""
        return None


def _refused(code: int) -> MayPass | WillNotGo:
    if code < PERMANENT:
        return MayPass(f"The mail server asked to try again later ({code}).")
    return WillNotGo(f"The mail server says that this address takes no e-mail ({code}).")
