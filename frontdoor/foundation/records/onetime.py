"""One-time codes: six digits that open, with a secret that the browser holds, what somebody asked for."""

from datetime import datetime, timedelta
from hmac import compare_digest

from frontdoor.foundation.records.secrets import digest, digits

CODE_LASTS = timedelta(minutes=15)
CODE_TRIES = 5
RUN_OUT = "This code has run out. Ask for a new one."
NOT_THIS_CODE = "That is not the code we sent. Check it and try again, or ask for a new one."


def fresh_code(secret: str) -> tuple[str, str]:
    """A code to send, and what is kept of it: neither code nor secret opens anything alone."""
    code = digits(6)
    return code, digest(code + secret)


def why_not_opened(
    kept: str, until: datetime | None, tries: int, *, typed: str, secret: str, at: datetime
) -> str:
    """Why what was typed does not open it; empty where it does."""
    if not kept or until is None or until < at or tries >= CODE_TRIES:
        return RUN_OUT
    return "" if compare_digest(kept, digest(typed.strip() + secret)) else NOT_THIS_CODE
