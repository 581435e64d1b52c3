"""Secrets that nobody is told: the service works each out again by its own key."""

from uuid import UUID

from django.utils.crypto import salted_hmac


def worked_out(purpose: str, subject: UUID) -> str:
    """The secret of one thing for one purpose; with another key of the service it is another."""
    return salted_hmac(f"frontdoor.{purpose}", str(subject), algorithm="sha256").hexdigest()
