"""Passing a notification on whole: the ruling, and the offer or promise by which it really goes."""

from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import teams
from frontdoor.domain.agencies.rules import TeamKind
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.contacts.rules import ABOUT
from frontdoor.domain.decisions.actions import agree_action, report_action
from frontdoor.domain.decisions.queries import actions_on, decisions_on
from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.handovers.actions.offering import hand_over, withdraw
from frontdoor.domain.handovers.queries import handovers_of
from frontdoor.domain.notifications import actions as notifications
from frontdoor.domain.notifications.rules import Went, Why, council_of
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.refusals import Refused

TAKEN_BACK = "Not needed any more: the passing on was taken back."


@transaction.atomic
def pass_on(contact: UUID, to: Went, *, words: str = "", by: Viewer) -> Why:
    """Pass a notification about adults alone to the adults' hub, as an offer, or to another council, as a promise."""
    _must_not_be_decided(by, contact)
    why = notifications.say_passed_on(contact, to, words=words, by=by)
    seen = contact_seen(by, contact)
    if to is Went.ADULTS:
        hand_over(contact, team=_adults_team(by), story=_story_of(seen, why, words), by=by)
    else:
        council = council_of(seen.district)
        what = (
            f"Telephone the front door of {council} council, pass this notification on, and say who took it"
        )
        agree_action(contact, what=what, agency=by.agency_id, due_on=today(), by=by)
    return why


@transaction.atomic
def share_with_adults(contact: UUID, *, words: str = "", by: Viewer) -> UUID:
    """Offer the adults' hub its part of a notification that the children's hub keeps; gives the contact made for it."""
    made, why = notifications.make_adults_part(contact, words=words, by=by)
    seen = contact_seen(by, made)
    story = _story_of(seen, why, words, shared=True)
    hand_over(made, team=_adults_team(by), story=story, by=by)
    return made


@transaction.atomic
def take_back(contact: UUID, *, reason: str, by: Viewer) -> UUID | None:
    """Take a passing on or a sharing back, with its offer or promise, as long as nobody has taken it on."""
    beside = notifications.say_taken_back(contact, reason=reason, by=by)
    for offer in [offer for one in filter(None, (contact, beside)) for offer in handovers_of(by, one)[:1]]:
        withdraw(offer.id, reason=reason, by=by)
    for promise in actions_on(by, contact):
        if promise.is_open and promise.what.startswith("Telephone the front door of "):
            report_action(promise.id, progress=Progress.DONE, evidence=TAKEN_BACK, by=by)
    return beside


def _story_of(seen: ContactSeen, why: Why, words: str, *, shared: bool = False) -> str:
    """The story that the adults' hub is given: who, why, and what the police wrote, unless a child is on the whole.

    Where it is shared, the police's words may tell of a child, so they stay with the hub, which tells what is needed.
    """
    about = [one for one in seen.people if one.part in ABOUT] or list(seen.people)
    names = ", ".join(f"{one.person.name} ({one.part.label.lower()})" for one in about)
    parts = [f"From a notification of the police. About {names}.", f"Why you: {why.said()}"]
    if shared:
        parts.append("The children’s hub keeps its own part. Ask it for what else you need to know.")
    else:
        parts.append(f"The police wrote: {seen.words}")
    if words.strip():
        parts.append(f"The hub adds: {words.strip()}")
    return "\n\n".join(parts)


def _adults_team(by: Viewer) -> UUID:
    found = teams(by, TeamKind.ADULTS)
    if not found:
        raise Refused(
            "This county has no adult safeguarding team in its list. Ask whoever keeps the list of teams."
        )
    return found[0].id


def _must_not_be_decided(by: Viewer, contact: UUID) -> None:
    if decisions_on(by, contact):
        raise Refused("Something was decided on this notification already. Go on from there.")
