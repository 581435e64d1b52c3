"""The end of keying: it is sent as a contact, those who were recognised are linked, and the next page opens."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import send_hub_draft
from frontdoor.domain.contacts.queries import DraftSeen, named_on
from frontdoor.domain.contacts.rules import ReferrerCoached, StatedConcern
from frontdoor.domain.feedback.queries import code_for_referrer
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import ask_guardian
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.hub.keying.answers import Answers, Stated, said_people
from frontdoor.web.hub.keying.known import record_id

WHY = "Recognised by whoever wrote this down, from what was said or written."


class Chosen(StrEnum):
    """What was chosen at the end."""

    ADVICE = "advice"
    EARLY_HELP = "early_help"
    NOW = "now"
    TRIAGE = "triage"
    DECIDE = "decide"
    ANSWERED = "answered"
    ANSWERED_UNREAD = "answered_unread"

    @property
    def label(self) -> str:
        """The choice as its button says it."""
        return {
            "advice": "Advice given",
            "early_help": "Early help",
            "now": "Needs a social worker now",
            "triage": "Send for triage",
            "decide": "Decide on a page of its own",
            "answered": "Agreed aloud: send it",
            "answered_unread": "Send it without reading it out",
        }[self.value]


GOING_ON = (Chosen.ADVICE, Chosen.EARLY_HELP, Chosen.NOW, Chosen.TRIAGE)
"""What whoever does not answer in the call itself chooses from."""
AT_ONCE = (Chosen.ANSWERED, Chosen.ANSWERED_UNREAD)
"""The ends of a conversation that was answered in the call."""

# Where each choice leads: who may decide goes to the decision, who may triage to the triage, each with a first guess.
DECIDE = {Chosen.ADVICE: Outcome.ADVICE_ONLY, Chosen.EARLY_HELP: Outcome.EARLY_HELP}
TRIAGE = {Chosen.ADVICE: Priority.BLUE, Chosen.EARLY_HELP: Priority.GREEN, Chosen.NOW: Priority.RED}


@dataclass(frozen=True)
class Sent:
    """What was sent: its contact, what to tell whoever raised it, and what could not be linked."""

    contact_id: UUID
    reference: str
    code: str
    unlinked: Sequence[str]


def send(draft: DraftSeen, stated: StatedConcern, *, by: Viewer) -> Sent:
    """Send a draft as a contact and link everybody who was recognised; a link that is refused holds nothing up."""
    contact = send_hub_draft(draft.id, stated, coached=coached(draft.answers), by=by)
    people = [one.person.id for one in named_on(by, [contact.id]).get(contact.id, ())]
    unlinked = link(said_people(draft.answers), people, contact.id, by=by)
    return Sent(contact.id, contact.reference, code_for_referrer(by, contact.id), unlinked)


def coached(answers: Answers) -> ReferrerCoached | None:
    """Which prompts were used in a call and which were left out; None where none was answered."""
    asked, skipped = (tuple(answers.get(name) or ()) for name in ("asked", "skipped"))
    return ReferrerCoached(asked=asked, skipped=skipped) if asked or skipped else None


def link(said: Sequence[Stated], people: Sequence[UUID], contact: UUID, *, by: Viewer) -> list[str]:
    """Link these people of a contact with the records on which they were recognised; says which links were refused.

    About those who may be on a restricted record the guardian is asked, where whoever wrote it down chose that.
    """
    refused: list[str] = []
    for one, person in zip(said, people, strict=True):
        record = record_id(one)
        if record:
            refused += _link(person, record, contact, by)
        elif one.get("ask"):
            with suppress(Refused):  # nobody is to be told why there is nothing to ask any more
                ask_guardian(contact, person, by=by)
    return refused


def next_page(by: Viewer, contact: UUID, chosen: Chosen, outcome: str = "") -> str:
    """The page on which this member goes on, with what the choice suggests filled in."""
    if chosen is Chosen.DECIDE and may(by, May.DECIDE):
        return _address("hub:decide", contact, **({"outcome": outcome} if outcome else {}))
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
