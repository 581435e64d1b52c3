"""Two of the invented county who have no e-mail: one is written to by post, one does not answer the telephone."""

from datetime import timedelta
from uuid import UUID

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.domain.feedback.actions import could_not_reach, tell_or_hold
from frontdoor.domain.feedback.rules import How, Missed
from frontdoor.domain.journey.queries import reading_owed
from frontdoor.domain.journey.rules import Owes
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as

WORDS = (
    "Thank you for telling us. We have read it with care and done what we think is right. If you see or hear more, "
    "please tell us again. If somebody is in danger now, call 999."
)
HOME = "12 Tannery Row\nMansfield\nNG18 5ZZ"


def write_and_ring() -> int:
    """A letter waits to be posted, and somebody is rung in vain; makes no contact."""
    with acting_as(SYSTEM.id):
        support = next((one for one in members(SYSTEM) if one.name == "Joan Pell"), None)
    if support is None:
        return 0
    with acting_as(support.id):
        owed = _owed(support)
        for contact, name in owed[:1]:
            tell_or_hold(contact, WORDS, how=How.POST, to=f"{name}\n{HOME}", by=support)
        for contact, _ in owed[1:2]:
            again = now() + timedelta(hours=1)
            could_not_reach(contact, how=How.CALL, why=Missed.NO_ANSWER, next_at=again, by=support)
    return 0


def _owed(by: Viewer) -> list[tuple[UUID, str]]:
    """Professionals and neighbours by name, who can be told now."""
    rows = reading_owed(by, Owes.READY, 1).found.rows
    seen = [contact_seen(by, row.contact_id) for row in rows]
    told_by_one = (ReferrerKind.PROFESSIONAL, ReferrerKind.PUBLIC)
    return [
        (one.id, one.referrer.name) for one in seen if one.referrer.kind in told_by_one and one.referrer.name
    ]
