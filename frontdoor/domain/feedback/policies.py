"""Where a message may go, and when a contact may close: never before all who raised it were told, or why not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.contacts.policies import is_closed, must_see
from frontdoor.domain.contacts.queries import ContactSeen, ReferrerSeen
from frontdoor.domain.contacts.rules import (
    ENDINGS,
    ContactJoined,
    ContactReopened,
    ContactSetAside,
    reference_of,
)
from frontdoor.domain.decisions.queries import DecisionSeen, decisions_on
from frontdoor.domain.feedback.models import Joining
from frontdoor.domain.feedback.rules import TELLS_OR_OWES, How, Trying, is_told
from frontdoor.domain.handovers.queries import HandoverSeen, handovers_of
from frontdoor.domain.notifications.queries import is_passed_on
from frontdoor.domain.sharing.queries import requests_on
from frontdoor.foundation.events.queries import deeds_of, last_of
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.channels.choice import by_post, goes_out
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused

NO_ADDRESS = "There is no e-mail address to write to. Tell them by telephone, or record why not."
NO_MOBILE = "There is no mobile number to send a text to. Ask them for it, or tell them another way."
NO_POSTAL = "There is no postal address to write to. Ask them for it, or tell them another way."
NO_TEXTS = "This service is not set up to send text messages. Tell them another way."


def why_not_close(viewer: Viewer, contact: UUID) -> str:
    """What stands in the way of closing a contact, and what to do; empty where nothing does."""
    decisions, offers = decisions_on(viewer, contact), handovers_of(viewer, contact)
    # Asked as the service: whoever is closed to this member is no less owed a word.
    with acting_as(SYSTEM.id):
        untold = untold_of(SYSTEM, [contact, *joined_here(SYSTEM, contact)])
    return stands_in_the_way(
        decisions,
        offers,
        told=contact not in untold,
        passed_on=is_passed_on(viewer, contact),
        others=[one for one in untold if one != contact],
    )


def stands_in_the_way(
    decisions: Sequence[DecisionSeen],
    offers: Sequence[HandoverSeen],
    *,
    told: bool,
    passed_on: bool = False,
    others: Sequence[UUID] = (),
) -> str:
    """What stands in the way of closing, from what is known of a contact already (decisions and offers newest first).

    What was passed on to the adults' hub or another council needs no decision here, unless it came back.
    """
    came_back = any(offer.answer and not offer.answer.accepted for offer in offers[:1])
    if not any(decision.is_in_force for decision in decisions) and (came_back or not passed_on):
        waits = any(decision.waits_for_signature for decision in decisions[:1])
        return (
            "The decision waits to be signed off. Close once it is in force."
            if waits
            else "Nothing has been decided yet. Decide first, even if the answer is advice."
        )
    if any(offer.answer is None for offer in offers):
        return "A team has not yet answered the offer of this work. Wait for them, or ask them."
    if not told:
        return "Whoever raised this has not been told. Tell them, or record why they can't be told."
    if others:
        return (
            f"Whoever raised {reference_of(others[0])}, which was joined to this, has not been told. "
            "Tell them, or record why they can't be told."
        )
    return ""


def where_it_goes_on(viewer: Viewer, contact: UUID) -> UUID:
    """The contact on which this one goes on: itself, unless it was joined to another."""
    last = last_of(viewer, contact, *ENDINGS, ContactReopened)
    if last is None or not isinstance(last.deed, ContactJoined):
        return contact
    return where_it_goes_on(viewer, UUID(last.deed.to_contact_id))


def joined_here(viewer: Viewer, contact: UUID) -> list[UUID]:
    """The contacts that go on at this one: joined to it, or to one that was joined to it, and not opened again."""
    rows = Joining.objects.filter(to_id=contact).order_by("joined_at", "id")
    asked = list(dict.fromkeys(rows.values_list("contact_id", flat=True)))
    ended = deeds_of(viewer, asked, *ENDINGS, ContactReopened) if asked else {}
    found: list[UUID] = []
    for one in asked:
        last = ended[one][-1].deed if one in ended else None
        if isinstance(last, ContactJoined) and last.to_contact_id == str(contact):
            found += [one, *joined_here(viewer, one)]
    return found


def untold_of(viewer: Viewer, contacts: Iterable[UUID]) -> list[UUID]:
    """Of these contacts, in their order, those whose referrer has not been told of what was decided last."""
    wanted = list(contacts)
    said = deeds_of(viewer, wanted, *TELLS_OR_OWES)
    return [one for one in wanted if not (one in said and is_told(said[one][-1].deed.name))]


def must_be_able_to_tell(viewer: Viewer, contact: UUID, deed: May = May.TELL) -> None:
    """Refuse unless they may tell, and it is open; or closed, and its referrer is still owed a word.

    Somebody is, whose contact was joined to another, or whose message did not arrive after it was closed.
    """
    must(viewer, deed)
    must_see(viewer, contact)
    if is_closed(viewer, contact) and not is_owed(viewer, contact):
        raise Refused("This contact is closed. Open it again first, and say why.")


def is_owed(viewer: Viewer, contact: UUID) -> bool:
    """Whether somebody is still owed a word on a contact that has ended."""
    last = last_of(viewer, contact, *TELLS_OR_OWES)
    return last is not None and not is_told(last.deed.name) and not isinstance(last.deed, ContactSetAside)


def must_not_be_overtaken(viewer: Viewer, contact: UUID, written_at: datetime, then: str) -> None:
    """Refuse words that were written before the last decision where a contact goes on; `then` says what to do."""
    at = where_it_goes_on(viewer, contact)
    if any(decision.decided_at > written_at for decision in decisions_on(viewer, at)[:1]):
        raise Refused(f"Something was decided since this was written. {then}, so that it is written anew.")


def must_be_ready_to_close(viewer: Viewer, contact: UUID) -> None:
    """Refuse to close with what stands in the way."""
    reason = why_not_close(viewer, contact)
    if reason:
        raise Refused(reason)


def must_be_untouched(viewer: Viewer, contact: UUID) -> None:
    """Refuse to sort away what the hub has begun to act on: others wait on it, or were promised something."""
    if decisions_on(viewer, contact):
        raise Refused("Something was decided on this contact. Close it instead, and say why in your words.")
    if requests_on(viewer, contact):
        raise Refused("Partners were asked about this contact. Decide on it, even if the answer is advice.")


@dataclass(frozen=True)
class Address:
    """An address as it is stored, and the way by which a message goes there."""

    to: str
    way: letters.How


def address_for(seen: ContactSeen, how: How, to: str = "") -> Address | None:
    """Where a message goes that is sent in this way; None where nothing is sent. Refused where nothing could arrive."""
    said = seen.referrer
    match how:
        case How.EMAIL:
            return _address(said.email, letters.How.EMAIL, NO_ADDRESS)
        case How.TEXT if not goes_out(letters.How.TEXT):
            raise Refused(NO_TEXTS)
        case How.TEXT:
            return _address(to or said.phone, letters.How.TEXT, NO_MOBILE)
        case How.POST:
            return _address(to or said.postal, by_post(), NO_POSTAL)
        case _:
            return None


def _address(to: str, way: letters.How, without: str) -> Address:
    if not to.strip():
        raise Refused(without)
    return Address(checked_address(to, way), way)


def ways_left(referrer: ReferrerSeen, trying: Trying) -> list[str]:
    """The ways by which whoever raised it said that they can be reached, but for those that led nowhere."""
    said = {
        "an e-mail address": How.EMAIL not in trying.dead and referrer.email,
        "a telephone number": not trying.phone_is_wrong and referrer.phone,
        "an address": How.POST not in trying.dead and referrer.postal,
    }
    return [way for way, given in said.items() if given]
