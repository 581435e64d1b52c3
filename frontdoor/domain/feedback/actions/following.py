"""Letting whoever raised a contact find it again by a one-time code, and say that they have heard nothing."""

from contextlib import suppress
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.actions import they_wrote
from frontdoor.domain.contacts.queries import ReferrerSeen, contact_by_reference, contact_seen
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.feedback.models import FollowCode
from frontdoor.domain.feedback.policies import where_it_goes_on
from frontdoor.domain.feedback.queries import trying_of
from frontdoor.domain.feedback.rules import Trying, code_letter
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.rules import How, NotSendable, Subject
from frontdoor.foundation.records.actor import acting_as, holding
from frontdoor.foundation.records.onetime import (
    CODE_LASTS,
    CODE_TRIES,
    NOT_THIS_CODE,
    RUN_OUT,
    fresh_code,
    why_not_opened,
)
from frontdoor.foundation.records.refusals import Refused
from frontdoor.foundation.records.secrets import digest, link_secret

CODES_ARE_KEPT = timedelta(days=1)


def send_follow_code(reference: str, link: str, *, by: Viewer) -> str:
    """Send a one-time code to the address that whoever raised this gave; says nothing of whether there is one.

    Returns the secret under which it is kept: code and secret together open the page, neither does alone.
    """
    secret, at = link_secret(), now()
    code, kept = fresh_code(secret)
    with transaction.atomic(), acting_as(SYSTEM.id):
        contact = contact_by_reference(SYSTEM, reference)
        to = (
            _where_to(contact_seen(SYSTEM, contact).referrer, trying_of(SYSTEM, contact)) if contact else None
        )
        row = FollowCode(
            contact_id=contact if to else None,
            secret_digest=digest(secret),
            code_digest=kept,
            until=at + CODE_LASTS,
            asked_at=at,
            asked_by=by.id,
        )
        row.save(force_insert=True)
        if to and contact:
            address, how = to
            send(
                to=address,
                how=how,
                subject=Subject.CODE,
                body=code_letter(code, link),
                about=contact,
                by=SYSTEM,
                key=f"follow-code:{row.id}",
            )
    return secret


def _where_to(referrer: ReferrerSeen, tried: Trying) -> tuple[str, How] | None:
    """The address on record by which a code reaches them; None where there is none that we can write to."""
    email = "" if referrer.shared_mailbox else referrer.email  # a code there would open the page to others
    phone = "" if tried.phone_is_wrong else referrer.phone
    for given, how in ((email, How.EMAIL), (phone, How.TEXT)):
        with suppress(NotSendable):
            if given:
                return checked_address(given, how), how
    return None


def open_with_follow_code(secret: str, code: str, *, by: Viewer) -> UUID:
    """The contact of whoever holds both what was asked with and the code that was sent; each code opens once."""
    with transaction.atomic(), holding(digest(secret)):
        row = FollowCode.objects.select_for_update().filter(secret_digest=digest(secret)).first()
        if row is None:
            raise Refused(RUN_OUT)
        refusal = why_not_opened(row.code_digest, row.until, row.tries, typed=code, secret=secret, at=now())
        row.tries = min(row.tries + 1, CODE_TRIES)
        row.code_digest = row.code_digest if refusal else ""
        row.save(update_fields=["tries", "code_digest"])
        contact: UUID | None = row.contact_id
    if refusal or contact is None:  # said only now: inside, it would undo the count of tries
        raise Refused(refusal or NOT_THIS_CODE)
    return contact


def forget_old_follow_codes(*, by: Viewer) -> int:
    """Forget the one-time codes of yesterday and before; says how many."""
    return FollowCode.objects.filter(asked_at__lt=now() - CODES_ARE_KEPT).delete()[0]


def say_heard_nothing(contact: UUID, *, by: Viewer) -> None:
    """They say on their own page that they have heard nothing: it counts as chasing us, where it goes on."""
    with acting_as(SYSTEM.id):
        goes_on = where_it_goes_on(SYSTEM, contact)
        they_wrote(goes_on, way_in=WayIn.PUBLIC_FORM, chasing=True, alarming=False, by=SYSTEM)
