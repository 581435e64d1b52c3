"""Discussions an agency is invited to: join, say what it knows and thinks, read the others once it has spoken."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import agency_names
from frontdoor.domain.contacts.queries import contact_seen, named_on
from frontdoor.domain.discussions.actions import give_view, join
from frontdoor.domain.discussions.queries import DiscussionSeen, discussion_seen, discussions_to_join
from frontdoor.domain.discussions.rules import How
from frontdoor.domain.discussions.rules import said as kinds_said
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import lists, render, render_block, shows, viewer
from frontdoor.web.frame.went import THANKS, went
from frontdoor.web.partner.forms import JoinForm, ViewForm
from frontdoor.web.partner.notes import KEPT, note_kept, notes_on

STOP_ASKING = 286  # htmx takes it as the end of a polling


def discussions(request: HttpRequest) -> HttpResponse:
    """The discussions that go on and that this agency is invited to."""
    who = viewer(request)
    found = discussions_to_join(who)
    lists(request, len(found))
    people = named_on(who, [one.contact_id for one in found])
    return render(request, "partner/discussions.html", {"discussions": found, "people": people})


def discussion(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """One discussion, as this agency takes part in it."""
    who = viewer(request)
    joining = JoinForm(request.POST if "join" in request.POST else None, prefix="join")
    view = ViewForm(request.POST if "view" in request.POST else None, prefix="view")
    seen = discussion_seen(who, discussion_id)
    shows(request, seen.contact_id, discussion_id)
    if "join" in request.POST and was_done(
        joining, lambda: join(discussion_id, how=How(joining.cleaned_data["how"]), by=who)
    ):
        return redirect("partner:discussion", discussion_id)
    if "view" in request.POST and was_done(
        view, lambda: give_view(discussion_id, view.cleaned_data["words"], by=who)
    ):
        said = "Said. You can now read what the others said."
        return done(request, said, "partner:discussion", discussion_id)
    rated, asked = went(request, seen)
    if rated:
        return done(request, THANKS, "partner:discussion", discussion_id)
    kept, note = note_kept(request, seen.contact_id)
    if kept:
        return done(request, KEPT, "partner:discussion", discussion_id)
    context = {
        **_goes_on(who, seen),
        "notes": notes_on(request, seen.contact_id, note),
        "contact": contact_seen(who, seen.contact_id),
        "is_here": any(one.member_id == who.id for one in seen.here),
        "has_spoken": any(one.agency_id == who.agency_id for one in seen.views),
        "joining": joining,
        "view": view,
        "went": asked,
    }
    return render(request, "partner/discussion.html", context)


def what_goes_on(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """Who has come and what was said since, for a page that is open: asked for every few seconds."""
    who = viewer(request)
    seen = discussion_seen(who, discussion_id)
    status = STOP_ASKING if seen.conclusion else 200
    return render_block(request, "partner/discussion.html", "goes_on", _goes_on(who, seen), status)


def _goes_on(who: Viewer, seen: DiscussionSeen) -> dict[str, Any]:
    names = agency_names(who)
    came = {one.agency for one in seen.here}
    return {
        "discussion": seen,
        "not_yet_here": [names[agency] for agency in seen.invited if names[agency] not in came],
        "missing": kinds_said(seen.missing),
    }
