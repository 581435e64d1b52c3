"""What may be done with what arrives."""

from frontdoor.domain.contacts.actions.drafts import (
    Begun,
    begin_draft,
    forget_old_drafts,
    open_draft_with_code,
    save_draft,
    send_code,
    send_form,
    send_link,
)
from frontdoor.domain.contacts.actions.half_named import forget_half_named, keep_half_named
from frontdoor.domain.contacts.actions.hub_drafts import (
    Kept,
    keep_hub_draft,
    keep_together,
    let_hub_draft_go,
    send_hub_draft,
    settle_clash,
)
from frontdoor.domain.contacts.actions.imports import (
    BegunImport,
    begin_import,
    end_import,
    keep_rejected,
    one_import_at_a_time,
    raise_imported,
)
from frontdoor.domain.contacts.actions.lying import say_left_lying
from frontdoor.domain.contacts.actions.raising import raise_concern, raise_concerns
from frontdoor.domain.contacts.actions.receiving import KeyTaken, Received, receive
from frontdoor.domain.contacts.actions.sorting import (
    attach,
    name_people,
    note_seen,
    take,
    they_wrote,
)

__all__ = [
    "Begun",
    "BegunImport",
    "Kept",
    "KeyTaken",
    "Received",
    "attach",
    "begin_draft",
    "begin_import",
    "end_import",
    "forget_half_named",
    "forget_old_drafts",
    "keep_half_named",
    "keep_hub_draft",
    "keep_rejected",
    "keep_together",
    "let_hub_draft_go",
    "name_people",
    "note_seen",
    "one_import_at_a_time",
    "open_draft_with_code",
    "raise_concern",
    "raise_concerns",
    "raise_imported",
    "receive",
    "save_draft",
    "say_left_lying",
    "send_code",
    "send_form",
    "send_hub_draft",
    "send_link",
    "settle_clash",
    "take",
    "they_wrote",
]
