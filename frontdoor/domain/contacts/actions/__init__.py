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
from frontdoor.domain.contacts.actions.raising import raise_concern, raise_concerns

__all__ = [
    "Begun",
    "begin_draft",
    "forget_old_drafts",
    "import_notifications",
    "keep_call",
    "let_call_go",
    "open_draft_with_code",
    "raise_concern",
    "raise_concerns",
    "save_draft",
    "send_call",
    "send_code",
    "send_form",
    "send_link",
]
