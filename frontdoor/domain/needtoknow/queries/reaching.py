"""What belongs to what is closed, and why."""

from collections.abc import Iterable
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contacts_of, people_on, versions_of
from frontdoor.domain.matching.queries import same_people, same_people_of
from frontdoor.domain.needtoknow.models import Allowance, ConflictOfInterest, Restriction, named_by
from frontdoor.domain.needtoknow.rules import Root
from frontdoor.foundation.records.closures import why_closed


def spread(viewer: Viewer, root: Root) -> list[UUID]:
    """Everything that belongs to what is closed.

    Of a person: every record of theirs by the rulings that stand, the contacts on which any of these is named, and
    everybody named on those. Of a contact: itself, and everybody named on it. Of each contact, whatever else came
    from another system under the same reference.
    """
    if root.person_id:
        theirs = same_people(viewer, root.person_id)
        contacts = contacts_of(viewer, theirs)
    else:
        theirs, contacts = set(), {root.contact_id} if root.contact_id else set()
    contacts = versions_of(viewer, contacts)
    return sorted(theirs | contacts | people_on(viewer, contacts))


def _roots(because: Iterable[UUID]) -> list[Root]:
    """Those of these reasons that stand."""
    wanted = list(because)
    return [
        *(one.as_root() for one in Restriction.objects.filter(lifting=None, id__in=wanted)),
        *(one.as_root() for one in ConflictOfInterest.objects.filter(end=None, id__in=wanted)),
    ]


def roots_touching(viewer: Viewer, touched: Iterable[UUID]) -> list[Root]:
    """The reasons why any of these people or contacts is closed, or anything linked with them."""
    given = set(touched)
    linked = set().union(*same_people_of(viewer, list(given)).values()) if given else set()
    because = why_closed(given | linked)
    return _roots(because) if because else []


def roots_of_versions(viewer: Viewer, fresh: Iterable[UUID]) -> list[Root]:
    """The reasons why what came before under the same reference as one of these fresh contacts is closed."""
    given = set(fresh)
    before = versions_of(viewer, given) - given
    because = why_closed(before) if before else set()
    return _roots(because) if because else []


def named_on_it(viewer: Viewer, restriction_id: UUID) -> tuple[UUID, ...]:
    """The members who are named on a restricted record now."""
    return named_by(Allowance.objects.filter(restriction_id=restriction_id))
