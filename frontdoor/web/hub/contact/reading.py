"""Everything that a contact's page shows, read once, room by room."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.queries import CallSeen, reading_calls
from frontdoor.domain.contacts.queries import files_on
from frontdoor.domain.decisions.queries import ActionSeen, DecisionSeen, reading_actions, reading_decisions
from frontdoor.domain.discussions.queries import DiscussionSeen, reading_discussions
from frontdoor.domain.feedback.queries import (
    code_for_referrer,
    reading_closures,
    reading_follow_ups,
    reading_messages,
    reading_sortings,
    still_to_do,
)
from frontdoor.domain.handovers.queries import HandoverSeen, reading_offers
from frontdoor.domain.mails.queries import MailSeen, reading_mails
from frontdoor.domain.notifications.queries import EntrySeen, Passed, reading_entry, reading_passed
from frontdoor.domain.sharing.queries import RequestSeen, reading_requests, reading_who_keeps_notes
from frontdoor.foundation.audit.queries import reading_looks
from frontdoor.foundation.files.queries import reading_files
from frontdoor.foundation.records.readings import Reading, read_together
from frontdoor.web.hub.contact.chronology import reading_story, told
from frontdoor.web.hub.identity import Identity
from frontdoor.web.hub.mails.fold import mail_fold
from frontdoor.web.hub.phones.fold import call_fold
from frontdoor.web.hub.picture.pages import picture_of
from frontdoor.web.hub.police.fold import police_fold, reading_police

# Whoever did something is a member's id in a field that ends so; the page says their name.
WHO = ("_by", "member_id")


@dataclass(frozen=True)
class Done:
    """All that was done on one contact, room by room: given to `identity`, it is read along with the contact."""

    requests: Reading[list[RequestSeen]]
    discussions: Reading[list[DiscussionSeen]]
    decisions: Reading[list[DecisionSeen]]
    plan: Reading[list[ActionSeen]]
    offers: Reading[list[HandoverSeen]]
    told: Reading[list[Any]]
    follow_ups: Reading[list[Any]]
    closures: Reading[list[Any]]
    sortings: Reading[list[Any]]
    looks: Reading[list[Any]]
    files: Reading[list[Any]]
    calls: Reading[list[CallSeen]]
    mails: Reading[list[MailSeen]]
    entry: Reading[EntrySeen | None]
    passed: Reading[dict[UUID, Passed]]
    noted: Reading[list[UUID]]

    def readings(self) -> list[Reading[Any]]:
        """Each of them, to be read together."""
        return [getattr(self, each.name) for each in fields(self)]

    def found(self) -> dict[str, Any]:
        """What was found of each, by its name."""
        return {each.name: getattr(self, each.name).found for each in fields(self)}


def reading_done(viewer: Viewer, contact: UUID) -> Done:
    """All that was done on one contact, to be read along with it."""
    return Done(
        requests=reading_requests(viewer, contact),
        discussions=reading_discussions(viewer, contact),
        decisions=reading_decisions(viewer, contact),
        plan=reading_actions(viewer, [contact]),
        offers=reading_offers(viewer, [contact]),
        told=reading_messages(viewer, contact),
        follow_ups=reading_follow_ups(viewer, contact),
        closures=reading_closures(viewer, contact),
        sortings=reading_sortings(viewer, contact),
        looks=reading_looks(viewer, contact),
        files=reading_files(viewer, files_on(viewer, contact)),
        calls=reading_calls(viewer, contact),
        mails=reading_mails(viewer, contact),
        entry=reading_entry(viewer, contact),
        passed=reading_passed(viewer, [contact]),
        noted=reading_who_keeps_notes(viewer, contact),
    )


def everything_on(viewer: Viewer, identity: Identity, done: Done) -> dict[str, Any]:
    """A contact with all that was done on it, and what else is known of those it is about.

    The number of queries hangs on nothing: neither on what was done nor on how long the story of these people is.
    """
    contact = identity.contact
    shorts = {agency.code: agency.short for agency in identity.agencies}
    about = [one.person.id for one in contact.about]
    picture = picture_of(viewer, contact.person_ids, about=about, on_contact=True)
    records = {one: set(picture.network.same_as(one)) for one in contact.person_ids}
    everyone = list(set().union(*records.values()))
    story = reading_story(viewer, everyone)
    police = reading_police(viewer, contact, done.entry.found, done.passed.found.get(contact.id))
    read_together(story, police.told, police.others)
    found: dict[str, Any] = {
        **done.found(),
        "records": records,
        "picture": picture,
        "known": told(story.found, shorts, besides=contact.id),
        "mails": mail_fold(viewer, contact, done.mails.found),
        "telephone": call_fold(viewer, contact, done.calls.found),
        "need_labels": identity.rules.need_labels,
        "code": code_for_referrer(viewer, contact.id),
        "agency_shorts": shorts,
        "keep_notes": [one.short for one in identity.agencies if one.id in done.noted.found],
    }
    found["police"] = fold = police_fold(viewer, contact, police, found["offers"], identity.rules.sign_off)
    found["in_the_way"] = still_to_do(
        viewer,
        found["decisions"],
        found["offers"],
        told=identity.where.told,
        passed_on=bool(fold and fold.is_passed_on),
        sortings=found["sortings"],
    )
    found["names"] = names_of(viewer, {contact.raised_by, *_who(found)})
    return found


def _who(found: Mapping[str, Any]) -> Iterator[UUID]:
    """Every member who did something that the page shows."""
    for name in (
        "requests",
        "discussions",
        "decisions",
        "plan",
        "offers",
        "told",
        "follow_ups",
        "closures",
        "sortings",
        "looks",
    ):
        for one in found[name]:
            yield from _named_in(one)
            for inner in ("replies", "reports", "views"):
                for each in getattr(one, inner, ()):
                    yield from _named_in(each)
            for inner in ("sign_off", "answer", "conclusion"):
                yield from _named_in(getattr(one, inner, None))


def _named_in(one: object) -> Iterator[UUID]:
    for name, value in vars(one).items() if hasattr(one, "__dict__") else ():
        if name.endswith(WHO) and isinstance(value, UUID):
            yield value
