"""Every request of a member on the record of looks: of which kind it was, at whom, and what came of it."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve

from frontdoor.domain.accounts.queries import member_with_address, who_signs_in, whose_account
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import Access, access_of
from frontdoor.web.frame.notes import note_of
from frontdoor.web.frame.problems import for_systems

ONLY_LOOK = ("GET", "HEAD", "OPTIONS")
COMES_AND_GOES = (Kind.SIGN_IN, Kind.SIGN_IN_FAILED, Kind.SIGN_OUT)
NOBODY_MAY = Access(frozenset())


def put_request_on_record(request: HttpRequest, before: Viewer | None, status: int) -> None:
    """One row for what a member, or somebody at a member's page, asked for; none for public pages that show nobody."""
    match = request.resolver_match or _match(request.path_info)
    access = (access_of(match) if match else None) or NOBODY_MAY
    after, note = _signed_in(request, before), note_of(request)
    kind = kind_of(request, before, after, access, status)
    who = after or before or _leaver(request)
    if kind is None or _is_nobodys_business(who, access, kind, note.subject):
        return
    put_on_record(
        match.view_name if match else "",
        by=who,
        kind=kind,
        method=request.method or "",
        result=status,
        subject=note.subject or _tried_account(request, kind) or _named(match, access.subject),
        piece=note.piece or _named(match, access.piece),
        terms=note.terms,
        shown=note.shown,
    )


def kind_of(
    request: HttpRequest, before: Viewer | None, after: Viewer | None, access: Access, status: int
) -> Kind | None:
    """What happened, told by who was signed in before and after, by the answer, and by what the page is."""
    note = note_of(request)
    if status >= 500:
        return Kind.FAULT
    if came_or_went := _came_or_went(request, before, after, access, status):
        return came_or_went
    if status >= 400:
        return note.kind or (Kind.NOT_THERE if status == 404 else Kind.REFUSAL)
    if after is None and access.who is not None:
        return Kind.REFUSAL
    return note.kind or _done(request, access)


def _came_or_went(
    request: HttpRequest, before: Viewer | None, after: Viewer | None, access: Access, status: int
) -> Kind | None:
    if after is not None and (before is None or before.id != after.id):
        return Kind.SIGN_IN
    if before is not None and after is None:
        return Kind.SIGN_OUT
    tried = access.kind is Kind.SIGN_IN and after is None and request.method == "POST"
    return Kind.SIGN_IN_FAILED if tried and not 300 <= status < 400 else None


def _done(request: HttpRequest, access: Access) -> Kind | None:
    """What was done where nothing stood against it; None for what shows nobody and keeps nothing."""
    if note_of(request).terms:
        return Kind.SEARCH
    if request.method not in ONLY_LOOK and access.kind is not None:
        return Kind.DEED
    return Kind.LOOK if access.kind is Kind.SIGN_IN else access.kind


def _is_nobodys_business(who: Viewer | None, access: Access, kind: Kind, shown: UUID | None) -> bool:
    """Whether this goes unrecorded: a public page that shows nobody, so that a worry can be raised whatever happens."""
    if kind in COMES_AND_GOES or shown is not None:
        return False
    return access.who is None or (access is NOBODY_MAY and who is None)


def _signed_in(request: HttpRequest, before: Viewer | None) -> Viewer | None:
    """Who is signed in once the request is answered; other systems have no session."""
    if for_systems(request):
        return before
    user = request.user
    return who_signs_in(None, user) if user.is_authenticated else None


def _leaver(request: HttpRequest) -> Viewer | None:
    """Somebody who has left, and whose browser still asks."""
    if for_systems(request):
        return None
    user = request.user
    return whose_account(None, user) if user.is_authenticated else None


def _tried_account(request: HttpRequest, kind: Kind) -> UUID | None:
    """Whose account somebody tried to get into; what they typed is not kept, since it may be a password."""
    typed = request.POST.get("login", "") if kind is Kind.SIGN_IN_FAILED else ""
    return member_with_address(None, typed) if typed else None


def _named(match: ResolverMatch | None, argument: str) -> UUID | None:
    found = match.kwargs.get(argument) if match and argument else None
    return found if isinstance(found, UUID) else None


def _match(address: str) -> ResolverMatch | None:
    try:
        return resolve(address)
    except Resolver404:
        return None
