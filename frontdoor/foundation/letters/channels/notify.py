"""GOV.UK Notify: e-mail, text messages and letters by post, through one template for each."""

from typing import Any

import requests
from django.conf import settings
from notifications_python_client.errors import APIError
from notifications_python_client.notifications import NotificationsAPIClient

from frontdoor.foundation.letters.channels.ways import MayPass, WillNotGo
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import How, Outcome

TIMEOUT = 20
ABOUT_THE_ADDRESS = ("email_address", "phone_number", "address_line", "address line", "postcode")
FATES: dict[str, Outcome] = {
    "delivered": Outcome.DELIVERED,
    "received": Outcome.DELIVERED,
    "permanent-failure": Outcome.BOUNCED,
    "temporary-failure": Outcome.BOUNCED,
    "technical-failure": Outcome.BOUNCED,
    "validation-failed": Outcome.BOUNCED,
    "cancelled": Outcome.BOUNCED,
}


class Notify:
    """Sends by GOV.UK Notify; the letter's id is its reference there, so a repeat is noticed before it is sent."""

    def __init__(self) -> None:
        key, url = settings.NOTIFY_API_KEY, settings.NOTIFY_URL
        self._client: Any = NotificationsAPIClient(key, url, timeout=TIMEOUT)  # type: ignore[no-untyped-call]

    def take(self, letter: Letter) -> None:
        """Give the message to Notify, unless an earlier try that broke off had already given it."""
        template = settings.NOTIFY_TEMPLATES.get(letter.how)
        if not template:
            raise WillNotGo(f"This service has no GOV.UK Notify template to send by {letter.how}.")
        try:
            if not self._already_given(letter):
                self._give(letter, template)
        except APIError as refused:
            raise _reading(refused) from refused
        except requests.RequestException as failed:
            raise MayPass("GOV.UK Notify could not be reached.") from failed

    def fate(self, letter: Letter) -> Outcome | None:
        """What Notify knows of a message: delivered, bounced, or nothing yet."""
        try:
            found = self._already_given(letter)
        except (APIError, requests.RequestException):
            return None
        return FATES.get(found[0]["status"]) if found else None

    def _already_given(self, letter: Letter) -> list[dict[str, Any]]:
        answer = self._client.get_all_notifications(reference=str(letter.id))
        notifications: list[dict[str, Any]] = answer["notifications"]
        return notifications

    def _give(self, letter: Letter, template: str) -> None:
        words = {"subject": letter.subject, "body": letter.body}
        reference = str(letter.id)
        if letter.how == How.EMAIL:
            self._client.send_email_notification(letter.to, template, words, reference)
        elif letter.how == How.TEXT:
            self._client.send_sms_notification(letter.to, template, words, reference)
        else:
            lines = {f"address_line_{place}": line for place, line in enumerate(letter.to.splitlines(), 1)}
            self._client.send_letter_notification(template, words | lines, reference)


def _reading(error: APIError) -> MayPass | WillNotGo:
    """What an error answer means for us. The answer's own words are not kept: they may repeat the address."""
    code = error.status_code
    if code == 400 and any(part in str(error.message) for part in ABOUT_THE_ADDRESS):
        return WillNotGo("GOV.UK Notify says that this address can't be right (400).")
    if code == 400:
        return MayPass("GOV.UK Notify did not accept the message: its template needs looking at (400).")
    if code == 403:
        return MayPass("GOV.UK Notify did not accept this service's key (403).")
    if code == 429:
        return MayPass("GOV.UK Notify has had as many messages as it takes for now (429).")
    return MayPass(f"GOV.UK Notify is not working just now ({code}).")
