"""What may be done about what is closed."""

from frontdoor.domain.needtoknow.actions.conflicts import declare_conflict, end_conflict
from frontdoor.domain.needtoknow.actions.glass import break_glass, escalate_unreviewed, review
from frontdoor.domain.needtoknow.actions.hinting import answer_question, ask_guardian, hint_for, hint_on
from frontdoor.domain.needtoknow.actions.naming import let_see, let_see_no_longer
from frontdoor.domain.needtoknow.actions.restricting import lift, restrict
from frontdoor.domain.needtoknow.actions.spreading import keep_closed

__all__ = [
    "answer_question",
    "ask_guardian",
    "break_glass",
    "declare_conflict",
    "end_conflict",
    "escalate_unreviewed",
    "hint_for",
    "hint_on",
    "keep_closed",
    "let_see",
    "let_see_no_longer",
    "lift",
    "restrict",
    "review",
]
