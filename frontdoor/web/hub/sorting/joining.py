"""The page on which a contact is joined to another that it belongs to, the two side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.queries import (
    ContactLine,
    ContactSeen,
    contact_by_reference,
    contact_lines,
    contact_seen,
    reading_about_same_people,
    reading_from_same_referrer,
)
from frontdoor.domain.feedback import actions
from frontdoor.domain.mails.queries import reading_mails
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page
from frontdoor.web.hub.identity import Identity
from frontdoor.web.hub.sorting.forms import JoinForm, ReferenceForm

MOST = 8


@dataclass(frozen=True)
class Joinable:
    """A contact that this one may belong to, and why it may."""

    line: ContactLine
    why: str


def join(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Choose the contact to which this one belongs; then see both, and say why."""
    likely = _Likely(viewer(request), contact_id)
    found, by = begun(request, contact_id, May.SORT, *likely.readings), viewer(request)
    other = _chosen(by, request.GET.get("to", ""), contact_id)
    if other is not None:
        return _both(request, found, other)
    form = ReferenceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        there = contact_by_reference(by, form.cleaned_data["reference"])
        if there and there != contact_id:
            return redirect(f"{request.path}?to={there}")
        form.add_error(
            "reference", "There is no other contact with this reference. Check it letter by letter."
        )
    return deed_page(request, "hub/sorting/join.html", found, form, joinable=likely.joinable())


class _Likely:
    """Contacts that one may belong to, and why, read along with it."""

    def __init__(self, by: Viewer, contact: UUID) -> None:
        self._by, self._contact = by, contact
        self._mails = reading_mails(by, contact)
        self._referrers = reading_from_same_referrer(by, contact)
        self._peoples = reading_about_same_people(by, contact)

    @property
    def readings(self) -> tuple[Reading[Any], ...]:
        """What is read along with the contact."""
        return self._mails, self._referrers, self._peoples

    def joinable(self) -> list[Joinable]:
        """The likeliest first, each once."""
        why: dict[UUID, str] = {}
        for contact, because in self._reasons():
            why.setdefault(contact, because)
        why.pop(self._contact, None)
        lines = contact_lines(self._by, list(why)[:MOST]) if why else {}
        return [Joinable(lines[each], because) for each, because in why.items() if each in lines]

    def _reasons(self) -> Iterator[tuple[UUID, str]]:
        for mail in self._mails.found:
            if mail.suggested:
                yield mail.suggested, mail.suggested_because
        yield from ((each, "From the same address or telephone") for each in self._referrers.found)
        yield from ((each, "About the same people") for each in self._peoples.found)


def _both(request: HttpRequest, found: Identity, other: ContactSeen) -> HttpResponse:
    by, contact_id = viewer(request), found.contact.id
    form = JoinForm(request.POST if request.method == "POST" else None)

    def belong() -> None:
        said = form.cleaned_data
        actions.join(contact_id, other.id, why=said["why"], is_chaser=bool(said["is_chaser"]), by=by)

    if request.method == "POST" and was_done(form, belong):
        words = f"Joined: {found.contact.reference} goes on here, and whoever has this one sees it as unread."
        return done(request, words, "hub:contact", other.id)
    return deed_page(request, "hub/sorting/join_both.html", found, form, other=other)


def _chosen(by: Viewer, said: str, contact_id: UUID) -> ContactSeen | None:
    if not said:
        return None
    try:
        other = UUID(said)
    except ValueError as wrong:
        raise NotThere from wrong
    return contact_seen(by, other) if other != contact_id else None
