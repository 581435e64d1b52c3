"""Whether a token was signed by the agency's provider, for us, and lately."""

from collections.abc import Mapping
from typing import Any

import jwt

# Signed by a key that only the provider has: "none" is no signature, and HS256 could be made with its public key.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
LEEWAY = 30  # seconds by which two machines' clocks may differ
NEEDED = ["iss", "aud", "exp", "iat", "sub"]


class NotSigned(Exception):
    """The token is not what it should be."""


def checked(token: str, keys: Mapping[str, Any], *, issuer: str, audience: str) -> dict[str, Any]:
    """What the token says; raises NotSigned. One that does not name its key is tried with each of the provider's."""
    try:
        named = jwt.get_unverified_header(token).get("kid")
        fitting = [key for key in jwt.PyJWKSet.from_dict(dict(keys)).keys if named in (None, key.key_id)]
    except jwt.PyJWTError as wrong:
        raise NotSigned(type(wrong).__name__) from wrong
    for key in fitting:
        try:
            return _read(token, key, issuer, audience)
        except jwt.InvalidSignatureError:
            continue
        except (jwt.PyJWTError, TypeError) as wrong:
            raise NotSigned(type(wrong).__name__) from wrong
    raise NotSigned("by none of its keys")


def _read(token: str, key: jwt.PyJWK, issuer: str, audience: str) -> dict[str, Any]:
    said: dict[str, Any] = jwt.decode(
        token,
        key,
        algorithms=ALGORITHMS,
        issuer=issuer,
        audience=audience,
        leeway=LEEWAY,
        options={"require": NEEDED},
    )
    return said
