"""Who may come in: members by name, other agencies' systems by token; and what members are written."""

from frontdoor.domain.accounts.actions.members import join, leave
from frontdoor.domain.accounts.actions.sessions import end_other_sessions, forget_factors, session_goes_on
from frontdoor.domain.accounts.actions.systems import Issued, add_system, let_in, renew_token, revoke_tokens
from frontdoor.domain.accounts.actions.writing import write_to

__all__ = [
    "Issued",
    "add_system",
    "end_other_sessions",
    "forget_factors",
    "join",
    "leave",
    "let_in",
    "renew_token",
    "revoke_tokens",
    "session_goes_on",
    "write_to",
]
