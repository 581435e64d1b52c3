"""Other contacts of whoever raised one."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Q

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.models import Contact, Referrer
from frontdoor.domain.contacts.queries.lines import ContactLine, contact_lines
from frontdoor.foundation.clock import now

MOST = 8
NEAR = timedelta(days=90)
"""How far back a telephone number is looked for: it is typed in many ways, and changes hands."""


def from_same_referrer(viewer: Viewer, contact: UUID) -> list[ContactLine]:
    """The last contacts of whoever raised this one, by their e-mail address or telephone; for the hub alone."""
    own = Referrer.objects.filter(contact_id=contact).first() if viewer.sees_hub else None
    if own is None:
        return []
    ids: list[UUID] = []
    if own.email:
        ids += _last(Q(referrer__email__in={own.email, own.email.lower()}))
    if own.phone:
        ids += _last(Q(referrer__phone=own.phone, raised_at__gte=now() - NEAR))
    found = contact_lines(viewer, [each for each in ids if each != contact])
    return sorted(found.values(), key=lambda line: line.raised_at, reverse=True)[:MOST]


def _last(alike: Q) -> list[UUID]:
    rows = Contact.objects.filter(alike).order_by("-raised_at")
    return list(rows.values_list("id", flat=True)[: MOST + 1])
