"""What belongs to what is closed, and why."""

from collections.abc import Iterable
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contacts_of, people_on, versions_of
from frontdoor.domain.matching.queries import same_people_of
from frontdoor.domain.needtoknow.models import Allowance, ConflictOfInterest, Restriction
from frontdoor.domain.needtoknow.rules import Root
from frontdoor.foundation.records.closures import why_closed


def spread(viewer: Viewer, root: Root) -> list[UUID]:
    """Everything that belongs to what is closed.

    Of a person: every record of theirs by the rulings that stand, the contacts on which any of these is named, and
    everybody named on those. Of a contact: itself, and everybody named on it. Of each contact, whatever else came
    from another system under the same reference.
    """
    if root.person_id:
        theirs = same_people_of(viewer, [root.person_id])[root.person_id]
        contacts = contacts_of(viewer, theirs)
    else:
        theirs, contacts = set(), {root.contact_id} if root.contact_id else set()
    contacts = versions_of(viewer, contacts)
    return sorted(theirs | contacts | people_on(viewer, contacts))


def roots(viewer: Viewer, only: Iterable[UUID] | None = None) -> list[Root]:
    """Every reason that stands why something is closed."""
    restrictions = Restriction.objects.filter(lifting=None)
    conflicts = ConflictOfInterest.objects.filter(end=None)
    if only is not None:
        wanted = list(only)
        restrictions, conflicts = restrictions.filter(id__in=wanted), conflicts.filter(id__in=wanted)
    return [
        *(Root(one.id, one.person_id, one.contact_id, None) for one in restrictions),
        *(Root(one.id, one.person_id, None, one.member_id) for one in conflicts),
    ]


def roots_touching(viewer: Viewer, touched: Iterable[UUID]) -> list[Root]:
    """The reasons why any of these people or contacts is closed, or anything linked with them."""
    given = set(touched)
    linked = set().union(*same_people_of(viewer, list(given)).values()) if given else set()
    because = why_closed(given | linked)
    return roots(viewer, because) if because else []


def roots_of_versions(viewer: Viewer, fresh: Iterable[UUID]) -> list[Root]:
    """The reasons why what came before under the same reference as one of these fresh contacts is closed."""
    given = set(fresh)
    before = versions_of(viewer, given) - given
    because = why_closed(before) if before else set()
    return roots(viewer, because) if because else []


def named_on_it(viewer: Viewer, restriction_id: UUID) -> list[UUID]:
    """The members who are named on a restricted record now."""
    newest = Allowance.objects.filter(restriction_id=restriction_id).order_by("said_at", "id")
    said = dict(newest.values_list("member_id", "allowed"))
    return [member for member, allowed in said.items() if allowed]
