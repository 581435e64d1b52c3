"""Asking those who were told how it was for them: once, the working day after, and only where it is safe."""

from contextlib import suppress
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import addresses_of_referrers, contact_seen
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.feedback.models import Message, SurveyAnswer
from frontdoor.domain.feedback.policies import untold_of
from frontdoor.domain.feedback.rules import (
    ASKED_AGAIN_AFTER,
    ASKED_WITHIN,
    How,
    Kind,
    SurveyInvited,
    invitation_of,
    may_be_asked,
)
from frontdoor.foundation.clock import LONDON, is_bank_holiday, now, today
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.events.queries import deeds_of
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.queries import Standing, letters_named, written_to_since
from frontdoor.foundation.letters.rules import NEEDS_A_PERSON, NotSendable
from frontdoor.foundation.records.actor import acting_as

SATURDAY = 5


def invite_those_told(link: str, *, by: Viewer) -> int:
    """Ask those who were told before today and in the last week how it was for them; says how many were asked.

    On a working day; the same address once in four weeks. `link` is our page on which they follow it; empty where the
    service does not know under which name it is reached.
    """
    if today().weekday() >= SATURDAY or is_bank_holiday(today()):
        return 0
    with acting_as(SYSTEM.id):
        waiting = _to_ask()
        lately = {one.casefold() for one in _written_to_lately()}
    asked = 0
    for contact, told, address in waiting:
        if address.casefold() not in lately and _invited(contact, told, address, link, by=by):
            lately.add(address.casefold())
            asked += 1
    return asked


def _written_to_lately() -> set[str]:
    return written_to_since(SYSTEM, letters.Subject.SURVEY, now() - ASKED_AGAIN_AFTER)


def _to_ask() -> list[tuple[UUID, How, str]]:
    """Whom we told, who has a mailbox of their own, was not asked and said nothing: contact, how told, address."""
    told = {row.contact_id: row for row in _told_lately()}
    passed = set(untold_of(SYSTEM, told)) | set(deeds_of(SYSTEM, told, SurveyInvited))
    passed |= set(SurveyAnswer.objects.filter(contact_id__in=told).values_list("contact_id", flat=True))
    passed |= _unreached(list(told))
    addresses = addresses_of_referrers(SYSTEM, [one for one in told if one not in passed])
    return [(contact, How(told[contact].how), email) for contact, email in addresses.items()]


def _told_lately() -> list[Message]:
    midnight = datetime.combine(today(), time(), LONDON)
    rows = Message.objects.filter(kind=Kind.OUTCOME, told_at__gte=now() - ASKED_WITHIN, told_at__lt=midnight)
    return list(rows.order_by("told_at", "id"))


def _unreached(contacts: list[UUID]) -> set[UUID]:
    """Those to whom some message of ours did not arrive: their address is not tried again for this."""
    rows = Message.objects.filter(contact_id__in=contacts, letter_id__isnull=False)
    about = dict(rows.values_list("letter_id", "contact_id"))
    return {about[one.id] for one in letters_named(SYSTEM, filter(None, about)) if _came_back(one)}


def _came_back(letter: Standing) -> bool:
    return any(outcome in NEEDS_A_PERSON for outcome, _ in letter.tries)


def _invited(contact: UUID, told: How, address: str, link: str, *, by: Viewer) -> bool:
    """Ask one of them, in a transaction of its own; says whether they were asked."""
    with acting_as(SYSTEM.id):
        seen = contact_seen(SYSTEM, contact)
        harms = weighed_for_referrer(seen).may_harm
        own = not seen.referrer.shared_mailbox
        if not may_be_asked(seen.referrer.kind, told, own_mailbox=own, may_harm=harms):
            return False
        with suppress(
            NotSendable
        ):  # an address that nothing could reach: nobody is asked, and the others are
            _ask(contact, address, invitation_of(seen.reference, link), by=by)
            return True
    return False


@transaction.atomic
def _ask(contact: UUID, address: str, body: str, *, by: Viewer) -> None:
    send(
        to=address,
        how=letters.How.EMAIL,
        subject=letters.Subject.SURVEY,
        body=body,
        about=contact,
        by=by,
        key=f"survey:{contact}",
    )
    record(SurveyInvited(), by=by, contact=contact)
