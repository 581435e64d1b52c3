"""The gate that outgoing words pass: refused with the line and the reason, or let through as they are."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import ContactSeen, InvolvedSeen, ReferrerSeen, reading_named
from frontdoor.domain.disclosure.rules import Address, Finding, OnIt, Protected, Recipient, findings, may_harm
from frontdoor.domain.discussions.queries import DiscussionSeen, reading_discussions
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.domain.people.queries import Home, PersonSeen, reading_homes_over_time, reading_people
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


@dataclass(frozen=True)
class Weighed:
    """What a message to whoever raised a contact must pass: as whom they are told, what is kept, who they may be."""

    recipient: Recipient
    protected: Protected
    may_harm: bool


def checked_for_referrer(contact: ContactSeen, words: str, *, by: Viewer) -> str:
    """The words, when nothing in them is kept from whoever raised this; refused with each line and why otherwise."""
    weighed = weighed_for_referrer(contact)
    return safe_words(words.strip(), weighed.recipient, weighed.protected)


def kept_from_referrer(contact: ContactSeen) -> Protected:
    """What must not reach the person who raised a contact: all that we hold, however little the worker may see."""
    return weighed_for_referrer(contact).protected


def weighed_for_referrer(contact: ContactSeen) -> Weighed:
    """As whom the person who raised a contact is told of it, and what must not reach them.

    No message to them needs anybody's home or telephone. Other records of the same people count too: an address
    protected there is protected here. Whoever may be the one who harms is told what a neighbour is told.
    """
    with acting_as(SYSTEM.id):
        involved = reading_named(SYSTEM, [contact.id])
        replied, discussed = reading_replies(SYSTEM, [contact.id]), reading_discussions(SYSTEM, contact.id)
        read_together(involved, replied, discussed)
        on_it = involved.found.get(contact.id, ())
        same = same_people_of(SYSTEM, [one.person.id for one in on_it])
        ids = list(set().union(*same.values()))
        described, lived = reading_people(SYSTEM, ids), reading_homes_over_time(SYSTEM, ids)
        read_together(described, lived)
    harms = _may_harm(contact.referrer, on_it, same, described.found)
    recipient = Recipient.PUBLIC if harms else Recipient(contact.referrer.kind.value)
    people = list(described.found.values())
    return Weighed(recipient, _kept(people, lived.found, replied.found, discussed.found), harms)


def _may_harm(
    referrer: ReferrerSeen,
    on_it: Sequence[InvolvedSeen],
    same: Mapping[UUID, Collection[UUID]],
    people: Mapping[UUID, PersonSeen],
) -> bool:
    known = []
    for one in on_it:
        records = [people[each] for each in same.get(one.person.id, ()) if each in people]
        names = tuple((each.forename, each.surname) for each in records)
        known.append(OnIt(one.part, names, tuple(phone for each in records for phone in each.phones)))
    return may_harm(referrer.name, referrer.phone, known)


def _kept(
    people: Sequence[PersonSeen],
    homes: Sequence[Home],
    replies: Sequence[Any],
    discussions: Sequence[DiscussionSeen],
) -> Protected:
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
