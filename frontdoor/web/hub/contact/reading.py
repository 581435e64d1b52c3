"""Everything that a contact's page shows, read once, room by room."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import agencies
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.decisions.queries import actions_on, decisions_on
from frontdoor.domain.discussions.queries import discussions_on
from frontdoor.domain.feedback.queries import (
    closures_on,
    code_for_referrer,
    follow_ups_on,
    messages_on,
    sortings_on,
    still_to_do,
)
from frontdoor.domain.handovers.queries import handovers_of
from frontdoor.domain.sharing.queries import requests_on
from frontdoor.foundation.audit.queries import last_looks
from frontdoor.foundation.files.queries import files_named
from frontdoor.web.hub.contact.chronology import chronology
from frontdoor.web.hub.mails.fold import mail_fold
from frontdoor.web.hub.phones.fold import call_fold
from frontdoor.web.hub.picture.pages import picture_of

# Whoever did something is a member's id in a field that ends so; the page says their name.
WHO = ("_by", "member_id")


def everything_on(viewer: Viewer, contact: ContactSeen) -> dict[str, Any]:
    """A contact with all that was done on it, and what else is known of those it is about.

    The number of queries hangs on what was done, never on how long the story of these people is.
    """
    about = [one.person.id for one in contact.about]
    picture = picture_of(viewer, contact.person_ids, about=about, on_contact=True)
    records = {one: set(picture.network.same_as(one)) for one in contact.person_ids}
    everyone = list(set().union(*records.values()))
    shorts = {agency.code: agency.short for agency in agencies(viewer)}
    found: dict[str, Any] = {
        "files": files_named(viewer, contact.attachments) if contact.attachments else [],
        "records": records,
        "picture": picture,
        "known": chronology(viewer, everyone, shorts, besides=contact.id),
        "requests": requests_on(viewer, contact.id),
        "discussions": discussions_on(viewer, contact.id),
        "decisions": decisions_on(viewer, contact.id),
        "plan": actions_on(viewer, contact.id),
        "offers": handovers_of(viewer, contact.id),
        "told": messages_on(viewer, contact.id),
        "telephone": call_fold(viewer, contact),
        "mails": mail_fold(viewer, contact),
        "follow_ups": follow_ups_on(viewer, contact.id),
        "closures": closures_on(viewer, contact.id),
        "sortings": sortings_on(viewer, contact.id),
        "looks": last_looks(viewer, contact.id),
        "need_labels": need_labels(viewer),
        "code": code_for_referrer(viewer, contact.id),
        "agency_shorts": shorts,
    }
    found["in_the_way"] = still_to_do(viewer, found["decisions"], found["offers"], found["told"])
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
