"""How often something may be tried: counted for all of our web workers together, and forgotten after an hour's rest."""

from django.core.cache import cache

AN_HOUR = 3600


def has_tried(what: str, most: int) -> bool:
    """Whether this was tried as often as it may be within the hour."""
    return int(cache.get(f"tried:{what}", 0)) >= most


def tried(what: str) -> None:
    """Count one try."""
    key = f"tried:{what}"
    cache.set(key, int(cache.get(key, 0)) + 1, AN_HOUR)
