"""What an agency's provider says of somebody, and how much of it we believe."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


class NotVouchedFor(Exception):
    """The provider did not say enough, or not of this sign-in; the words say what is missing."""


@dataclass(frozen=True)
class Vouched:
    """Somebody's address, whether a second factor was asked for, and when they proved who they are, if it says so."""

    email: str
    factor: bool
    proved: datetime | None


def vouched(said: Mapping[str, Any], settings: Mapping[str, Any], *, nonce: str) -> Vouched:
    """What the provider vouches for; the signed token alone says how somebody signed in, and that it was for us."""
    token, more = _part(said, "id_token"), _part(said, "userinfo")
    if not token or (more and more.get("sub") != token.get("sub")):
        raise NotVouchedFor("Your agency’s sign-in did not say clearly who you are.")
    if not nonce or token.get("nonce") != nonce:
        raise NotVouchedFor("What your agency’s sign-in said was not said for this browser. Sign in again.")
    return Vouched(_address(token, more, settings), has_factor(token, settings), proved_at(token))


def has_factor(token: Mapping[str, Any], settings: Mapping[str, Any]) -> bool:
    """Whether the provider says that it asked for a second factor: it must say so, in the words agreed with it."""
    methods = token.get("amr")
    named = {one for one in methods if isinstance(one, str)} if isinstance(methods, list) else set()
    return bool(named & set(settings["amr"])) or token.get("acr") in settings["acr"]


def proved_at(token: Mapping[str, Any]) -> datetime | None:
    """When somebody last typed or touched something there; None where the provider does not say."""
    at = token.get("auth_time")
    if isinstance(at, bool) or not isinstance(at, int):
        return None
    try:
        return datetime.fromtimestamp(at, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _part(said: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = said.get(name)
    return part if isinstance(part, Mapping) else {}


def _address(token: Mapping[str, Any], more: Mapping[str, Any], settings: Mapping[str, Any]) -> str:
    source = token if "email" in token else more
    address = source.get("email")
    if not isinstance(address, str) or "@" not in address:
        raise NotVouchedFor("Your agency’s sign-in did not say which email address is yours.")
    ours = address.rpartition("@")[2].lower() in settings["verified_domains"]
    if source.get("email_verified") is not True and not ours:
        raise NotVouchedFor("Your agency’s sign-in has not verified that your email address is yours.")
    return address.lower()
