"""The end of a call: it is sent as a contact, those who were recognised are linked, and the next page opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import send_hub_draft
from frontdoor.domain.contacts.queries import DraftSeen, named_on
from frontdoor.domain.feedback.queries import code_for_referrer
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.hub.call.answers import said_people
from frontdoor.web.hub.call.known import record_id
from frontdoor.web.hub.call.stating import concern_of

WHY = "Recognised by whoever took the call, from what the caller said."


class Chosen(StrEnum):
    """What its taker chose at the end of a call."""

    ADVICE = "advice"
    EARLY_HELP = "early_help"
    NOW = "now"
    TRIAGE = "triage"

    @property
    def label(self) -> str:
        """The choice as its button says it."""
        return {
            "advice": "Advice given",
            "early_help": "Early help",
            "now": "Needs a social worker now",
            "triage": "Send for triage",
        }[self.value]


# Where each choice leads: who may decide goes to the decision, who may triage to the triage, each with a first guess.
DECIDE = {Chosen.ADVICE: Outcome.ADVICE_ONLY, Chosen.EARLY_HELP: Outcome.EARLY_HELP}
TRIAGE = {Chosen.ADVICE: Priority.BLUE, Chosen.EARLY_HELP: Priority.GREEN, Chosen.NOW: Priority.RED}


@dataclass(frozen=True)
class Sent:
    """A call that was sent: its contact, what to read out to the caller, and what could not be linked."""

    contact_id: UUID
    reference: str
    code: str
    unlinked: Sequence[str]


def send(call: DraftSeen, chosen: Chosen, on: date, *, by: Viewer) -> Sent:
    """Send a call as a contact and link everybody who was recognised; a link that is refused holds nothing up."""
    people = said_people(call.answers)
    stated = concern_of(call.answers, begun_at=call.started_at, on=on, chosen=chosen.label, by=by)
    contact = send_hub_draft(call.id, stated, by=by)
    unlinked = []
    for said, one in zip(people, named_on(by, [contact.id]).get(contact.id, ()), strict=True):
        record = record_id(said)
        if record:
            unlinked += _link(one.person.id, record, contact.id, by)
    return Sent(contact.id, contact.reference, code_for_referrer(by, contact.id), unlinked)


def next_page(by: Viewer, contact: UUID, chosen: Chosen) -> str:
    """The page on which this member goes on, with what the choice suggests filled in."""
    if chosen in DECIDE and may(by, May.DECIDE):
        return _address("hub:decide", contact, outcome=DECIDE[chosen])
    if chosen in TRIAGE and may(by, May.TRIAGE):
        return _address("hub:triage", contact, priority=TRIAGE[chosen], way=Way.DECIDE)
    return _address("hub:contact", contact)


def _address(page: str, contact: UUID, **guesses: str) -> str:
    address = reverse(page, args=[contact])
    return f"{address}?{urlencode(guesses)}" if guesses else address


def _link(person: UUID, record: UUID, contact: UUID, by: Viewer) -> list[str]:
    try:
        rule(person, record, Ruled.SAME, WHY, contact=contact, by=by)
    except Refused as refused:
        return [refused.reason]
    return []
