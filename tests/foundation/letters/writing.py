"""Messages for the tests."""

from uuid import UUID, uuid4

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.rules import How, Subject

ADDRESSES = {
    How.EMAIL: "teacher@example.org",
    How.TEXT: "07700 900123",
    How.POST: "Sam Reed\n1 High Street\nNewark\nNG24 1AA",
    How.PRINT: "Sam Reed\n1 High Street\nNewark\nNG24 1AA",
}


def write(
    *,
    how: How = How.EMAIL,
    to: str | None = None,
    about: UUID | None = None,
    key: str | None = None,
    body: str = "Hello.",
) -> Letter:
    """A message, different each time unless its key is given."""
    return send(
        to=ADDRESSES[how] if to is None else to,
        how=how,
        subject=Subject.RECEIVED,
        body=body,
        about=about or uuid4(),
        by=SYSTEM,
        key=key or str(uuid4()),
    )
