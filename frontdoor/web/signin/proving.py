"""Somebody proved more of who they are: the visit says so, under a new key."""

from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from frontdoor.domain.accounts.actions import session_goes_on
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.web.frame.visits import Proof, Visit, prove


def account(request: HttpRequest) -> AbstractBaseUser:
    """The account of whoever asks, on a page that only members may open."""
    return cast(AbstractBaseUser, request.user)


def proved_more(request: HttpRequest, visit: Visit, proof: Proof) -> None:
    """Note the proof; a browser that had only a password gets a new key with the second factor (ASVS 7.2.4)."""
    more = proof is not Proof.PASSWORD and not visit.whole
    half: Viewer | None = getattr(request, "half", None)
    prove(request, visit, proof)
    if more and half:
        before = request.session.session_key
        request.session.cycle_key()
        session_goes_on(before or "", request.session.session_key or "", by=half)
        request.viewer = half  # type: ignore[attr-defined]
        request.half = None  # type: ignore[attr-defined]
