"""Other contacts of whoever raised one."""

from uuid import UUID

from django.db.models import Q

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Referrer
from frontdoor.domain.contacts.queries.lines import ContactLine, contact_lines

MOST = 8


def from_same_referrer(viewer: Viewer, contact: UUID) -> list[ContactLine]:
    """The last contacts of whoever raised this one, by their e-mail address or telephone; for the hub alone."""
    own = Referrer.objects.filter(contact_id=contact).first() if viewer.sees_hub else None
    if own is None or not (own.email or own.phone):
        return []
    same = Q(email__iexact=own.email) if own.email else Q()
    same = same | Q(phone=own.phone) if own.phone else same
    rows = Referrer.objects.filter(same).exclude(contact_id=contact).order_by("-contact__raised_at")
    found = contact_lines(viewer, rows.values_list("contact_id", flat=True)[:MOST])
    return sorted(found.values(), key=lambda line: line.raised_at, reverse=True)
