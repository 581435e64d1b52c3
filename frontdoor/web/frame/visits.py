"""A visit: one browser in which a member is signed in, by what proof, since when, and until when.

It is kept in the session, so that no page asks the database for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import ip_address
from typing import Any

from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.http import HttpRequest

from frontdoor.foundation.clock import now

KEPT_AS = "visit"
MARKED_EVERY = timedelta(seconds=30)
"""How often work is noted in the session: each page would be a write more on every look."""


class Proof(StrEnum):
    """By what somebody proved who they are; a password alone opens no record."""

    PASSWORD = "password"  # noqa: S105 - a kind of proof, no password
    PASSKEY = "passkey"
    APP = "app"
    RECOVERY_CODE = "recovery_code"
    AGENCY = "agency"
    CHOSEN = "chosen"


@dataclass(frozen=True)
class Visit:
    """Since when somebody is signed in, when they last worked, and when they last proved who they are, and by what."""

    proof: Proof
    began: datetime
    seen: datetime
    proved: datetime | None = None

    @property
    def whole(self) -> bool:
        """Whether a second factor was given."""
        return self.proof is not Proof.PASSWORD

    @property
    def last(self) -> datetime:
        """When it ends, whatever is done."""
        return self.began + settings.VISIT_LONGEST

    def is_fresh(self, at: datetime) -> bool:
        """Whether the proof was given so lately that it need not be given again."""
        return self.proved is not None and at - self.proved < settings.PROOF_LASTS

    def ends(self, idle: timedelta) -> datetime:
        """When it ends if nothing more is done."""
        return min(self.seen + idle, self.last)

    def as_kept(self) -> dict[str, str]:
        """The visit as the session keeps it."""
        return {
            "proof": self.proof,
            "began": self.began.isoformat(),
            "seen": self.seen.isoformat(),
            "proved": self.proved.isoformat() if self.proved else "",
        }


def as_read(kept: Mapping[str, Any] | None) -> Visit | None:
    """The visit that a session keeps; None where it keeps none that can be read."""
    try:
        return (
            Visit(
                proof=Proof(kept["proof"]),
                began=datetime.fromisoformat(kept["began"]),
                seen=datetime.fromisoformat(kept["seen"]),
                proved=datetime.fromisoformat(kept["proved"]) if kept["proved"] else None,
            )
            if kept
            else None
        )
    except (KeyError, TypeError, ValueError):
        return None


def visit_of(request: HttpRequest) -> Visit | None:
    """The visit of this browser."""
    return as_read(request.session.get(KEPT_AS))


def keep(request: HttpRequest, visit: Visit) -> Visit:
    """Write the visit into the session."""
    request.session[KEPT_AS] = visit.as_kept()
    request.visit = visit  # type: ignore[attr-defined]
    return visit


def begin(request: HttpRequest, proof: Proof, proved: datetime | None) -> Visit:
    """Somebody has signed in just now."""
    at = now()
    return keep(request, Visit(proof, began=at, seen=at, proved=proved))


def prove(request: HttpRequest, visit: Visit, proof: Proof) -> Visit:
    """Somebody proved again who they are, or for the first time by more than a password."""
    at = now()
    return keep(request, replace(visit, proof=proof, seen=at, proved=at))


def work_on(request: HttpRequest, visit: Visit) -> Visit:
    """Somebody works: the visit goes on."""
    at = now()
    return keep(request, replace(visit, seen=at)) if at - visit.seen >= MARKED_EVERY else visit


def idle_of(request: HttpRequest) -> timedelta:
    """How long somebody may do nothing: longer in a network whose devices their agency manages."""
    came_from = get_client_ip(request)
    managed = came_from and any(ip_address(came_from) in one for one in settings.MANAGED_NETWORKS)
    return settings.VISIT_IDLE_MANAGED if managed else settings.VISIT_IDLE
