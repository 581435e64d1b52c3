"""Discussions an agency is invited to: join, say what it knows and thinks, read the others once it has spoken."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.agencies.queries import agency_names
from frontdoor.domain.contacts.queries import contact_seen, involved_in
from frontdoor.domain.discussions.actions import give_view, join
from frontdoor.domain.discussions.queries import discussion_seen, discussions_to_join
from frontdoor.domain.discussions.rules import How
from frontdoor.web.frame.deeds import was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.partner.forms import JoinForm, ViewForm


def discussions(request: HttpRequest) -> HttpResponse:
    """The discussions that go on and that this agency is invited to."""
    who = viewer(request)
    found = discussions_to_join(who)
    people = involved_in(who, [one.contact_id for one in found])
    return render(request, "partner/discussions.html", {"discussions": found, "people": people})


def discussion(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """One discussion, as this agency takes part in it."""
    who = viewer(request)
    joining = JoinForm(request.POST if "join" in request.POST else None, prefix="join")
    view = ViewForm(request.POST if "view" in request.POST else None, prefix="view")
    if "join" in request.POST and was_done(
        joining, lambda: join(discussion_id, how=How(joining.cleaned_data["how"]), by=who)
    ):
        return redirect("partner:discussion", discussion_id)
    if "view" in request.POST and was_done(
        view, lambda: give_view(discussion_id, view.cleaned_data["words"], by=who)
    ):
        messages.success(request, "Said. You can now read what the others said.")
        return redirect("partner:discussion", discussion_id)
    seen = discussion_seen(who, discussion_id)
    names = agency_names(who)
    context = {
        "discussion": seen,
        "contact": contact_seen(who, seen.contact_id),
        "invited": [names[agency] for agency in seen.invited],
        "is_here": any(one.member_id == who.id for one in seen.here),
        "joining": joining,
        "view": view,
    }
    return render(request, "partner/discussion.html", context)
