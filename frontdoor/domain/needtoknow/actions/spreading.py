"""Closing whole: everything that belongs to a person is closed with them, and stays so as records are linked."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from frontdoor.domain.accounts.queries import member
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.rules import ConcernRaised, ContactJoined, PeopleNamed, WayIn
from frontdoor.domain.matching.rules.rulings import PeopleRuled, RulingUndone
from frontdoor.domain.needtoknow.queries import named_on_it, roots_of_versions, roots_touching, spread
from frontdoor.domain.needtoknow.rules import Root
from frontdoor.foundation.events.actions import Recorded, on
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.closures import close
from frontdoor.foundation.records.grants import give

NAMED = "named"
"""Why a member named on a restricted record may see it."""


def close_whole(root: Root, *, by: Viewer) -> None:
    """Close everything that belongs to what is closed, and let those named on it see all of it."""
    with acting_as(by.id):
        subjects = spread(by, root)
        if root.member_id is None:
            for each in named_on_it(by, root.because):
                let_in(each, subjects, by=by)
        close(root.because, subjects, member=root.member_id)


def open_again(because: UUID, *, by: Viewer) -> None:
    """Open what was closed for this reason; what is closed for another stays closed."""
    with acting_as(by.id):
        close(because, [])


def let_in(member_id: UUID, subjects: Iterable[UUID], *, by: Viewer) -> None:
    """Let one member see these subjects in their own name."""
    give(subjects, agency=member(by, member_id).agency_id, member=member_id, why=NAMED)


@on(PeopleRuled, RulingUndone, PeopleNamed, ContactJoined)
def keep_closed(done: Sequence[Recorded]) -> None:
    """What is linked with something closed is closed with it; what was linked by mistake is open again."""
    touched = {subject for one in done for subject in _touched_by(one)}
    with acting_as(SYSTEM.id):
        closed = roots_touching(SYSTEM, touched)
    for root in closed:
        close_whole(root, by=SYSTEM)


def _touched_by(one: Recorded) -> Iterator[UUID]:
    """The people and contacts that a deed links with others, or parts from them."""
    yield from one.people
    if isinstance(one.deed, PeopleNamed | ContactJoined):
        yield one.on_contact
    if isinstance(one.deed, ContactJoined):
        yield UUID(one.deed.to_contact_id)


@on(ConcernRaised)
def close_versions(raised: Sequence[Recorded]) -> None:
    """What comes again of something closed is closed as it arrives, and whoever brings it in learns nothing."""
    fresh = [one.on_contact for one in raised if _has_a_reference_of_its_own(one.deed)]
    if fresh:
        with acting_as(SYSTEM.id):
            closed = roots_of_versions(SYSTEM, fresh)
        for root in closed:
            close_whole(root, by=SYSTEM)


def _has_a_reference_of_its_own(deed: object) -> bool:
    return isinstance(deed, ConcernRaised) and deed.way_in in (WayIn.POLICE, WayIn.SYSTEM)
