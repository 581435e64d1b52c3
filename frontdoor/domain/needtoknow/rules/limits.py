"""How far an emergency opens what is closed, and what it is that is closed."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

LONGEST = timedelta(hours=4)
"""For how long a restricted record may be opened in an emergency (SECURITY control 10)."""
LETTERS_OF_A_REASON = 20
"""How long a reason must be at least, so that "asdf" is none."""


@dataclass(frozen=True)
class Root:
    """What is closed, and why: a person with everything that belongs to them, or one contact."""

    because: UUID
    person_id: UUID | None
    contact_id: UUID | None
    member_id: UUID | None
