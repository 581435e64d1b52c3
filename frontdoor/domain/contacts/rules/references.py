"""The reference of a contact, which is read out and typed."""

from uuid import UUID

from frontdoor.foundation.records.secrets import ALPHABET


def reference_of(contact: UUID) -> str:
    """The reference of a contact, worked out from its id: FD-XXXX-XXXX, read out and typed without doubt.

    Eight letters of the 62 random bits of the id (39 bits); the database refuses the rare twin, and nothing is lost.
    """
    value, letters = contact.int & (1 << 62) - 1, ""
    for _ in range(8):
        value, place = divmod(value, len(ALPHABET))
        letters += ALPHABET[place]
    return f"FD-{letters[:4]}-{letters[4:]}"


def tidy_reference(typed: str) -> str:
    """A reference as stored, from one as typed: any case, spaces or missing dashes."""
    letters = "".join(char for char in typed.upper() if char.isalnum()).removeprefix("FD")
    return f"FD-{letters[:4]}-{letters[4:]}"
