"""Secrets that open one thing: kept as digests, compared in constant time."""

import hashlib
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0/O, 1/I/L, U: read aloud and typed without doubt


def digest(secret: str) -> str:
    """The form in which a secret is stored and looked up (SHA-256 of a 128-bit secret needs no salt)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def link_secret() -> str:
    """A 128-bit secret for a link."""
    return secrets.token_urlsafe(16)


def spoken_code(length: int) -> str:
    """A code that can be read out over the telephone."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def digits(length: int) -> str:
    """A short one-time code, for something already held by its reader."""
    return f"{secrets.randbelow(10**length):0{length}d}"
