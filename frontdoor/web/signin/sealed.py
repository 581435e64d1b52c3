"""Secrets of second factors, sealed before they are stored: a copy of the database gives nobody's away."""

import base64
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE = 12  # bytes
PURPOSE = b"second factors"


def sealed(secret: str) -> str:
    """The secret as it is stored."""
    nonce = os.urandom(NONCE)
    return base64.b64encode(nonce + _box().encrypt(nonce, secret.encode(), PURPOSE)).decode()


def opened(stored: str) -> str:
    """The secret of what is stored."""
    found = base64.b64decode(stored)
    return _box().decrypt(found[:NONCE], found[NONCE:], PURPOSE).decode()


def _box() -> AESGCM:
    made = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(settings.SECRET_KEY.encode())
    return AESGCM(made)
