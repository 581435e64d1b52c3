"""What may be done with what arrives."""

from frontdoor.domain.contacts.actions.calls import keep_call, let_call_go, send_call
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
from frontdoor.domain.contacts.actions.importing import import_notifications
from frontdoor.domain.contacts.actions.imports import (
    begin_import,
    end_import,
    keep_rejected,
    one_import_at_a_time,
)
from frontdoor.domain.contacts.actions.raising import raise_concern, raise_concerns
from frontdoor.domain.contacts.actions.sorting import (
    attach,
    name_people,
    note_seen,
    take,
    they_wrote,
)

__all__ = [
    "Begun",
    "attach",
    "begin_draft",
    "begin_import",
    "end_import",
    "forget_old_drafts",
    "import_notifications",
    "keep_call",
    "keep_rejected",
    "let_call_go",
    "name_people",
    "note_seen",
    "one_import_at_a_time",
    "open_draft_with_code",
    "raise_concern",
    "raise_concerns",
    "save_draft",
    "send_call",
    "send_code",
    "send_form",
    "send_link",
    "take",
    "they_wrote",
]
