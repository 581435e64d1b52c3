"""Who has a page open beside me: kept for less than a minute, and no record of anything."""

from uuid import UUID

from django.core.cache import cache

from frontdoor.foundation.clock import now
from frontdoor.foundation.live.saying import say_changed

GONE_AFTER = 45
"""Seconds without a sign after which somebody is there no longer; their page gives one each 15."""
NOTED_EVERY = 10


def others_here(subject: UUID, me: UUID) -> list[UUID]:
    """Note that I have this open, and say who else has, whoever came first named first."""
    key, at = f"here:{subject}", now().timestamp()
    there: dict[str, float] = {
        who: seen for who, seen in (cache.get(key) or {}).items() if at - seen < GONE_AFTER
    }
    if at - there.get(str(me), 0) > NOTED_EVERY:
        if str(me) not in there:
            say_changed(subject)
        cache.set(key, {**there, str(me): at}, GONE_AFTER)
    return [UUID(who) for who in there if who != str(me)]


def leave(subject: UUID, me: UUID) -> None:
    """Note at once that I have it open no longer."""
    key = f"here:{subject}"
    there = cache.get(key) or {}
    if there.pop(str(me), None) is not None:
        cache.set(key, there, GONE_AFTER)
        say_changed(subject)
