"""Reading what arrived, as far as the viewer may see it."""

from frontdoor.domain.contacts.queries.again import named_again, openings
from frontdoor.domain.contacts.queries.alike import from_same_referrer
from frontdoor.domain.contacts.queries.around import Reached, reached_from
from frontdoor.domain.contacts.queries.captures import Capture, captures, captures_between
from frontdoor.domain.contacts.queries.drafts import (
    DraftSeen,
    draft_held,
    hub_draft,
    hub_drafts,
)
from frontdoor.domain.contacts.queries.imports import (
    REJECTED_PAGE,
    ArrivedFrom,
    ImportSeen,
    RejectedPage,
    arrived_from,
    as_they_arrived,
    contents_there,
    every_rejected_row,
    import_seen,
    imports,
    rejected_rows,
)
from frontdoor.domain.contacts.queries.lines import (
    ContactLine,
    addresses_of_referrers,
    contact_by_reference,
    contact_lines,
    contact_reference,
    contact_references,
    contacts_about,
    sent_before,
    way_in_of,
)
from frontdoor.domain.contacts.queries.parts import PartPlayed, parts_played
from frontdoor.domain.contacts.queries.referrers import raised_from, referrer_known
from frontdoor.domain.contacts.queries.seen import (
    NOT_SAID,
    ContactSeen,
    InvolvedSeen,
    ReferrerSeen,
    contact_seen,
    involved_in,
    named_on,
)

__all__ = [
    "NOT_SAID",
    "REJECTED_PAGE",
    "ArrivedFrom",
    "Capture",
    "ContactLine",
    "ContactSeen",
    "DraftSeen",
    "ImportSeen",
    "InvolvedSeen",
    "PartPlayed",
    "Reached",
    "ReferrerSeen",
    "RejectedPage",
    "addresses_of_referrers",
    "arrived_from",
    "as_they_arrived",
    "captures",
    "captures_between",
    "contact_by_reference",
    "contact_lines",
    "contact_reference",
    "contact_references",
    "contact_seen",
    "contacts_about",
    "contents_there",
    "draft_held",
    "every_rejected_row",
    "from_same_referrer",
    "hub_draft",
    "hub_drafts",
    "import_seen",
    "imports",
    "involved_in",
    "named_again",
    "named_on",
    "openings",
    "parts_played",
    "raised_from",
    "reached_from",
    "referrer_known",
    "rejected_rows",
    "sent_before",
    "way_in_of",
]
