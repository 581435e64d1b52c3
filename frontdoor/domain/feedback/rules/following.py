"""The code by which whoever raised a contact may follow it."""

import hmac
from uuid import UUID

from frontdoor.foundation.records.secrets import ALPHABET, digest

CODE_LENGTH = 8


def follow_code(key: str, contact: UUID) -> str:
    """The code with which a referrer may follow their contact: worked out from its id, so it is stored nowhere.

    Eight letters (39 bits), useless without the reference; the place that checks it slows guessing down.
    """
    value = int.from_bytes(hmac.digest(key.encode(), b"follow" + contact.bytes, "sha256"))
    letters = []
    for _ in range(CODE_LENGTH):
        value, place = divmod(value, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def follow_digest(key: str, contact: UUID) -> str:
    """What is stored of that code: enough to know it again, too little to tell it."""
    return digest(follow_code(key, contact))


def tidy_code(typed: str) -> str:
    """A code as it was given, from one as typed: any case, spaces or dashes."""
    return "".join(char for char in typed.upper() if char.isalnum())
