"""Who may open which page: said where the page's address is given, so that it can't be forgotten."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponseBase
from django.urls import URLPattern, path
from django.urls.resolvers import ResolverMatch

from frontdoor.domain.accounts.rules import HUB_ROLES, PEOPLE, RECEIVING_ROLES, Role
from frontdoor.foundation.audit.rules import Kind

Page = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Access:
    """Who may open a page (None: everybody, signed in or not), and which part of its address is what it shows.

    `subject` names the argument that goes on the record of looks, `piece` the one that says which part of the
    subject was opened, such as a document. `kind` is what it is put down as when it is shown; None for what a page
    asks for by itself again and again, and that shows nobody and keeps nothing.

    `step_up`: it opens only to whoever proved within the last five minutes who they are. `half`: it opens before the
    second factor was given, since it is where that is set up. `passive`: the page asks for it by itself, so it keeps
    no visit open.
    """

    who: frozenset[Role] | None
    subject: str = ""
    piece: str = ""
    kind: Kind | None = Kind.LOOK
    step_up: bool = False
    half: bool = False
    passive: bool = False


EVERYONE = None
MEMBERS = PEOPLE
HUB = HUB_ROLES
PARTNERS = frozenset({Role.PARTNER})
RECEIVERS = RECEIVING_ROLES
GUARDIANS = frozenset({Role.GUARDIAN})
SEEING = HUB | GUARDIANS  # the guardian reads what the hub reads, and does nothing on it
SYSTEMS = frozenset({Role.OTHER_SYSTEM})

# The sign-in library's own pages, by name; what isn't here doesn't open.
SIGN_IN_PAGES = {
    "account_login": Access(EVERYONE, kind=Kind.SIGN_IN),
    "account_logout": Access(EVERYONE),
    "account_change_password": Access(MEMBERS),
    "account_set_password": Access(MEMBERS, step_up=True),
    "openid_connect_login": Access(EVERYONE),
    "openid_connect_callback": Access(EVERYONE, kind=Kind.SIGN_IN),
    "mfa_login_webauthn": Access(EVERYONE, kind=Kind.SIGN_IN),
    "mfa_authenticate": Access(EVERYONE, kind=Kind.SIGN_IN),
    "mfa_index": Access(MEMBERS),
    "mfa_activate_totp": Access(MEMBERS, step_up=True, half=True),
    "mfa_deactivate_totp": Access(MEMBERS, step_up=True),
    "mfa_add_webauthn": Access(MEMBERS, step_up=True, half=True),
    "mfa_list_webauthn": Access(MEMBERS),
    "mfa_edit_webauthn": Access(MEMBERS, step_up=True),
    "mfa_remove_webauthn": Access(MEMBERS, step_up=True),
    "mfa_view_recovery_codes": Access(MEMBERS, step_up=True),
    "mfa_generate_recovery_codes": Access(MEMBERS, step_up=True),
    "mfa_download_recovery_codes": Access(MEMBERS, step_up=True, kind=Kind.EXPORT),
}


def page(
    route: str,
    view: Page,
    *,
    name: str,
    who: Iterable[Role] | None,
    subject: str = "",
    piece: str = "",
    kind: Kind | None = Kind.LOOK,
    step_up: bool = False,
    half: bool = False,
    passive: bool = False,
) -> URLPattern:
    """An address with its page, who may open it, and what opening it is put on record as."""
    access = Access(None if who is None else frozenset(who), subject, piece, kind, step_up, half, passive)

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
