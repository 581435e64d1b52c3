"""The page of the promises that are due: everybody who is owed a word, least time left first."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_by_reference
from frontdoor.domain.feedback.actions import they_asked
from frontdoor.domain.feedback.queries import reading_trying
from frontdoor.domain.journey.queries import (
    PAGE,
    Owed,
    reading_how_many_owed,
    reading_owed,
    standings_of,
)
from frontdoor.domain.journey.rules import Owes
from frontdoor.foundation.letters.queries import reading_how_many_to_post
from frontdoor.foundation.records.readings import read_together
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.asked import id_in, page_asked
from frontdoor.web.frame.deeds import done
from frontdoor.web.frame.pages import here_with, lists, render, viewer
from frontdoor.web.hub.owed.lines import promises_of
from frontdoor.web.hub.worklist.lines import known_of, reading_around

NOT_FOUND = "There is no contact with that reference. Look for the child or adult by name."
NOBODY = {
    Owes.ALL: (
        "Everybody who raised a worry has been told.",
        "Whoever tells us something comes here at once.",
    ),
    Owes.READY: (
        "Everybody who can be told has been told.",
        "Somebody comes here once their contact is decided, or its message did not arrive.",
    ),
    Owes.UNDECIDED: (
        "Nobody waits for a decision.",
        "Whoever tells us something waits here until it is decided.",
    ),
    Owes.LOST: ("Every message has arrived.", "Somebody comes here when a message to them comes back."),
    Owes.UNHEARD: (
        "Everybody knows that we have it.",
        "Somebody comes here whose letter or fax gave no e-mail address.",
    ),
}


def owed(request: HttpRequest) -> HttpResponse:
    """Who is owed a word, and who of them can have it now; or somebody rang to ask, which is counted."""
    by = viewer(request)
    if request.method == "POST":
        return _they_asked(request, by)
    which = _which(request.GET.get("show", ""))
    listed = reading_owed(by, which, page_asked(request))
    counts, around, to_post = reading_how_many_owed(by), reading_around(by), reading_how_many_to_post(by)
    read_together(listed, counts, to_post, around.rules, around.agencies, around.teams)
    page = listed.found
    tried = reading_trying(by, [row.contact_id for row in page.rows])
    known = known_of(by, page, [], around, tried)
    joined = standings_of(by, [row.joined_to for row in page.rows if row.joined_to])
    promises = promises_of(by, page, joined, known, tried.found)
    lists(request, len(promises))
    return render(
        request,
        "hub/owed.html",
        {
            "promises": promises,
            "which": which,
            "counts": counts.found,
            "to_post": to_post.found,
            "tabs": _tabs(request, which, counts.found),
            "nobody": NOBODY[which],
            "paged": Paginator(range(page.total), PAGE).page(page.number),
        },
    )


def _they_asked(request: HttpRequest, by: Viewer) -> HttpResponse:
    """Somebody rang to ask: whose line was pressed, or by the reference that they say in a call."""
    if "reference" in request.POST:
        return _asked_in_a_call(request, by, request.POST["reference"])
    they_asked(id_in(request, "asked"), by=by)
    return done(request, "Counted. Whoever has the contact sees that they had to ask.", "hub:owed")


def _asked_in_a_call(request: HttpRequest, by: Viewer, said: str) -> HttpResponse:
    contact = contact_by_reference(by, said)
    if contact is None:
        messages.warning(request, NOT_FOUND)
        return redirect("hub:people")
    try:
        with transaction.atomic():
            they_asked(contact, by=by)
    except Refused as refused:
        messages.warning(request, refused.reason)
        return redirect("hub:contact", contact)
    return done(request, "Counted: they had to ask. Tell them how it stands.", "hub:contact", contact)


def _which(said: str) -> Owes:
    return Owes(said) if said in list(Owes) else Owes.ALL


def _tabs(request: HttpRequest, which: Owes, counts: Owed) -> list[dict[str, object]]:
    """Each list as a link, with how many are on it."""
    return [
        {
            "text": one.label,
            "href": here_with(request, show=None if one is Owes.ALL else one.value, page=None),
            "current": one is which,
            "count": getattr(counts, one.value),
        }
        for one in Owes
    ]
