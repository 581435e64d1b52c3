"""What was typed, carried in an address and sealed: the page comes back by the browser's own buttons, the words don't.

An address is kept in the browser's history, in the proxy's log and in whatever it is pasted into.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from functools import lru_cache
from secrets import token_bytes
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from frontdoor.foundation.clock import now

LASTS = 60 * 60  # seconds
NONCE = 12
A_BLOCK = 192  # bytes: the length of an address should not tell how long a name is


def sealed_for(who: UUID, said: Mapping[str, str]) -> str:
    """These answers as one word for an address, which only this service opens, for an hour, for this member."""
    kept = {name: words for name, words in said.items() if words}
    words = json.dumps([int(now().timestamp()), kept], ensure_ascii=False, separators=(",", ":")).encode()
    nonce = token_bytes(NONCE)
    padded = words.ljust(-(-len(words) // A_BLOCK) * A_BLOCK)
    return urlsafe_b64encode(nonce + _key(settings.SECRET_KEY).encrypt(nonce, padded, who.bytes)).decode()


def opened_for(who: UUID, sealed: str) -> dict[str, str] | None:
    """What was sealed for this member; None once the hour is over, and for whatever was sealed for anybody else."""
    try:
        content = urlsafe_b64decode(sealed.encode("ascii"))
        words = _key(settings.SECRET_KEY).decrypt(content[:NONCE], content[NONCE:], who.bytes)
    except (ValueError, InvalidTag):
        return None
    at, said = json.loads(words)
    return dict(said) if 0 <= now().timestamp() - at < LASTS else None


@lru_cache(maxsize=2)
def _key(secret: str) -> AESGCM:
    """A key of its own from the service's secret: every worker makes the same one, and none is stored."""
    made = HKDF(SHA256(), length=32, salt=None, info=b"frontdoor: what was typed, in an address")
    return AESGCM(made.derive(secret.encode()))
