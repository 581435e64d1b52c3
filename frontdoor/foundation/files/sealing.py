"""Sealing files on disk: each with a key of its own, tied to its id and to what it is about (AES-256-GCM)."""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from frontdoor.foundation.files.rules import Damaged

NONCE = 12
FORM = b"front-door-file-1"


def new_key() -> bytes:
    """A fresh key for one file."""
    return AESGCM.generate_key(256)


def seal(content: bytes, *, key: bytes, file: UUID, subject: UUID, copy: str) -> bytes:
    """The sealed bytes: a fresh nonce, then what only this key opens, and only for this file, subject and copy."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, _bound(file, subject, copy))


def unseal(sealed: bytes, *, key: bytes, file: UUID, subject: UUID, copy: str) -> bytes:
    """The content again; raises Damaged when it was changed, cut short or belongs to another file."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], _bound(file, subject, copy))
    except (InvalidTag, ValueError) as wrong:
        raise Damaged(f"File {file} on disk is not what was stored.") from wrong


def wrap(key: bytes, by: bytes) -> bytes:
    """A file's key, sealed by a key of the folder (RFC 3394): 40 bytes."""
    return aes_key_wrap(by, key)


def unwrap(wrapped: bytes, by: bytes) -> bytes:
    """A file's key again; raises Damaged when the folder's key is another."""
    try:
        return aes_key_unwrap(by, wrapped)
    except (InvalidUnwrap, ValueError) as wrong:
        raise Damaged("The key of a file does not open with the key of its folder.") from wrong


def _bound(file: UUID, subject: UUID, copy: str) -> bytes:
    return b"\0".join((FORM, file.bytes, subject.bytes, copy.encode()))
