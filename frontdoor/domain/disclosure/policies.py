"""The gate that outgoing words pass: refused with the line and the reason, or let through as they are."""

import re
from collections.abc import Iterable

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import ContactSeen, reading_named
from frontdoor.domain.disclosure.rules import Address, Finding, Protected, Recipient, findings
from frontdoor.domain.discussions.queries import DiscussionSeen, reading_discussions
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.domain.people.queries import PersonSeen, reading_homes_over_time, reading_people
from frontdoor.domain.sharing.queries import reading_replies
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.readings import read_together
from frontdoor.foundation.records.refusals import Refused


class NotSafe(Refused):
    """These words must not reach this reader: nothing was sent, and the draft is kept."""

    def __init__(self, found: list[Finding]) -> None:
        said = " ".join(finding.sentence for finding in found)
        super().__init__(f"Nothing was sent: this reader must not see all of it. {said}")
        self.found = found


def safe_words(text: str, recipient: Recipient, protected: Protected) -> str:
    """The text unchanged when nothing in it is kept from this recipient; else NotSafe, with each line and why."""
    found = findings(text, recipient, protected)
    if found:
        raise NotSafe(found)
    return text


def checked_for_referrer(contact: ContactSeen, words: str, *, by: Viewer) -> str:
    """The words, when nothing in them is kept from whoever raised this; refused with each line and why otherwise."""
    return safe_words(words.strip(), Recipient(contact.referrer.kind.value), kept_from_referrer(contact))


def kept_from_referrer(contact: ContactSeen) -> Protected:
    """What must not reach the person who raised a contact: all that we hold, however little the worker may see.

    No message to them needs anybody's home or telephone. Other records of the same people count too: an address
    protected there is protected here.
    """
    with acting_as(SYSTEM.id):
        involved = reading_named(SYSTEM, [contact.id])
        replied, discussed = reading_replies(SYSTEM, [contact.id]), reading_discussions(SYSTEM, contact.id)
        read_together(involved, replied, discussed)
        on_it = [one.person.id for one in involved.found.get(contact.id, ())]
        ids = list(set().union(*same_people_of(SYSTEM, on_it).values()))
        described, lived = reading_people(SYSTEM, ids), reading_homes_over_time(SYSTEM, ids)
        read_together(described, lived)
    people, homes = list(described.found.values()), lived.found
    replies, discussions = replied.found, discussed.found
    return Protected(
        addresses=tuple(
            Address(home.line, home.town if home.protected else "", home.postcode) for home in homes
        ),
        phones=tuple(phone for person in people for phone in person.phones),
        withheld=tuple(
            line for reply in replies if reply.keep_from_family for line in _sentences(reply.words)
        ),
        names=tuple(name for person in people for name in _names(person)),
        identifiers=tuple(
            number for person in people for number in (person.nhs_number, person.upn) if number
        ),
        records=tuple(reply.words for reply in replies) + tuple(_minutes(discussions)),
    )


def _names(person: PersonSeen) -> list[str]:
    return [name for name in (f"{person.forename} {person.surname}".strip(), person.other_names) if name]


def _sentences(words: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[.!?])\s+|\n", words) if part.strip()]


def _minutes(discussions: Iterable[DiscussionSeen]) -> list[str]:
    """What was said and concluded when professionals looked together."""
    texts = [view.words for discussion in discussions for view in discussion.views]
    concluded = [discussion.conclusion for discussion in discussions if discussion.conclusion]
    for one in concluded:
        texts += [one.childs_voice, one.worries, one.strengths, one.advised, one.dissent]
    return [text for text in texts if text]
