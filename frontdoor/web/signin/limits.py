"""How often a password may be tried: counted for all web workers together, so that guessing is slow everywhere.

Whoever signed in from an address lately is counted there by themselves, and not with the rest of the world: nobody
elsewhere can lock them out, nor can a colleague who mistypes at the same address.
"""

import hashlib

from allauth.core.internal import ratelimit
from allauth.core.internal.ratelimit import RateLimitUsage, get_ip
from django.core.cache import cache
from django.http import HttpRequest

RATES = {
    "account_at_address": "5/5m/key",
    "account": "20/h/key",
    "address": "60/m/ip",
}
KNOWN_FOR = 30 * 24 * 3600  # seconds
COUNTED_AS = "frontdoor"


def may_try(request: HttpRequest, account: str) -> bool:
    """Count a try of this account's password from this address; whether it may be checked at all."""
    account, tries = account.strip().lower(), []
    counts = [("account_at_address", f"{account} {get_ip(request)}")]
    if not is_known(request, account):
        counts += [("address", ""), ("account", account)]
    for action, key in counts:
        used = ratelimit.consume(request, app=COUNTED_AS, action=action, config=RATES, key=key or None)
        if used is None:
            return False
        tries.append(used)
    request.tries = tries  # type: ignore[attr-defined]
    return True


def take_back(request: HttpRequest) -> None:
    """The password was right, so these tries were none."""
    tries: list[RateLimitUsage] = getattr(request, "tries", [])
    for one in tries:
        one.rollback()


def is_known(request: HttpRequest, account: str) -> bool:
    """Whether this account was signed in to from this address in the last month."""
    return cache.get(_pair(request, account)) is not None


def remember(request: HttpRequest, account: str) -> None:
    """Somebody signed in to their account from this address."""
    cache.set(_pair(request, account.lower()), True, KNOWN_FOR)


def _pair(request: HttpRequest, account: str) -> str:
    """The account and the address as a digest: the cache is no list of who works where."""
    return "known:" + hashlib.sha256(f"{account} {get_ip(request)}".encode()).hexdigest()
