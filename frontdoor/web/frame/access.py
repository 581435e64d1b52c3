"""Who may open which page: said where the page's address is given, so that it can't be forgotten."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponseBase
from django.urls import URLPattern, path
from django.urls.resolvers import ResolverMatch

from frontdoor.domain.accounts.rules import HUB_ROLES, PEOPLE, RECEIVING_ROLES, Role

Page = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Access:
    """Who may open a page (None: everybody, signed in or not), and which part of its address is what it shows.

    `subject` names the argument that goes on the record of looks; `quiet` pages (fragments asked for while typing,
    polling) are on the record too, but never as a look at a person.
    """

    who: frozenset[Role] | None
    subject: str = ""


EVERYONE = None
MEMBERS = PEOPLE
HUB = HUB_ROLES
PARTNERS = frozenset({Role.PARTNER})
RECEIVERS = RECEIVING_ROLES
SYSTEMS = frozenset({Role.OTHER_SYSTEM})

# The sign-in library's own pages, by name; what isn't here doesn't open.
SIGN_IN_PAGES = {
    "account_login": Access(EVERYONE),
    "account_logout": Access(EVERYONE),
    "account_reauthenticate": Access(MEMBERS),
    "account_change_password": Access(MEMBERS),
    "account_set_password": Access(MEMBERS),
    "mfa_index": Access(MEMBERS),
    "mfa_authenticate": Access(EVERYONE),
    "mfa_reauthenticate": Access(MEMBERS),
    "mfa_activate_totp": Access(MEMBERS),
    "mfa_deactivate_totp": Access(MEMBERS),
    "mfa_view_recovery_codes": Access(MEMBERS),
    "mfa_generate_recovery_codes": Access(MEMBERS),
    "mfa_download_recovery_codes": Access(MEMBERS),
}


def page(route: str, view: Page, *, name: str, who: Iterable[Role] | None, subject: str = "") -> URLPattern:
    """An address with its page, and who may open it."""
    access = Access(None if who is None else frozenset(who), subject)

    def opened(*args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(*args, **kwargs)

    opened.__name__, opened.__module__, opened.__doc__ = view.__name__, view.__module__, view.__doc__
    opened.access = access  # type: ignore[attr-defined]
    opened.csrf_exempt = getattr(view, "csrf_exempt", False)  # type: ignore[attr-defined]
    return path(route, opened, name=name)


def access_of(match: ResolverMatch) -> Access | None:
    """What was said about who may open the page at an address; None where nothing was said, so nobody may."""
    said = getattr(match.func, "access", None)
    if isinstance(said, Access):
        return said
    return SIGN_IN_PAGES.get(match.view_name)
