"""The pages of a discussion: opening it, looking together, ending it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agencies.queries import reading_agencies
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.decisions.queries import ActionSeen, reading_actions
from frontdoor.domain.discussions.actions import conclude as conclude_discussion
from frontdoor.domain.discussions.actions import give_view, join, open_together
from frontdoor.domain.discussions.queries import (
    DiscussionSeen,
    discussion_seen,
    reading_discussion,
    reading_discussions,
)
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.discussions.rules import said as said_missing
from frontdoor.domain.sharing.queries import RequestSeen, reading_requests
from frontdoor.foundation.govuk.fields import Option
from frontdoor.foundation.govuk.words import plural
from frontdoor.foundation.records.readings import read_together
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import render_block, shows, viewer
from frontdoor.web.frame.went import THANKS, went
from frontdoor.web.hub.deed import begun, deed_page, may_begin
from frontdoor.web.hub.discuss.forms import HOW_LABELS, ConcludeForm, OpenForm, SpeakForm
from frontdoor.web.hub.identity import Agency, Identity, identity, reading_identity


def discuss(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Open a discussion; where one goes on already, go to it."""
    by = viewer(request)
    discussions, asked = reading_discussions(by, contact_id), reading_requests(by, contact_id)
    read_together(here := reading_identity(by, contact_id), discussions, asked)
    going_on = next((each for each in discussions.found if each.conclusion is None), None)
    if going_on and request.method != "POST":
        return redirect("hub:discussion", going_on.id)
    found = may_begin(by, here.found, May.DISCUSS)
    form = _open_form(request, by, found, asked.found)
    if form.is_valid():
        given = form.cleaned_data
        invited = [UUID(each) for each in given["invited"]]
        ok, opened = attempted(
            form,
            lambda: open_together(
                contact_id, kind=Kind(given["kind"]), question=given["question"], invited=invited, by=by
            ),
        )
        if ok:
            words = f"Opened. {plural(len(invited), 'agency is', 'agencies are')} invited. Next: say you are here."
            return done(request, words, "hub:discussion", opened)
    return deed_page(request, "hub/discuss.html", found, form)


def discussion(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """Look together: who is here, what each brings; join and speak."""
    by = viewer(request)
    seen = discussion_seen(by, discussion_id)
    shows(request, seen.contact_id, discussion_id)
    agreed = reading_actions(by, [seen.contact_id])
    found = identity(by, seen.contact_id, agreed)
    joined = any(one.member_id == by.id for one in seen.here)
    rated, asked = went(request, seen)
    if rated:
        return done(request, THANKS, "hub:discussion", discussion_id)
    speaks = request.method == "POST" and "rated" not in request.POST
    form = SpeakForm(request.POST if speaks else None, joined=joined)
    if form.is_valid():
        ok, _ = attempted(form, lambda: _speak(discussion_id, form.cleaned_data, by))
        if ok:
            said = "Your view is in." if form.cleaned_data["words"].strip() else "You are here."
            return done(request, said, "hub:discussion", discussion_id)
    return deed_page(
        request,
        "hub/discussion.html",
        found,
        form,
        joined=joined,
        may_speak=may(by, May.CONTRIBUTE),
        may_conclude=may(by, May.DISCUSS),
        went=asked,
        **_others(by, seen, found.agencies, agreed.found),
    )


def others(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """The part of a discussion's page that others write, for a page that is open."""
    by = viewer(request)
    seen, partners = reading_discussion(by, discussion_id), reading_agencies(by)
    read_together(seen, partners)
    agreed = reading_actions(by, [seen.found.contact_id]).found
    page = _others(by, seen.found, partners.found, agreed)
    return render_block(request, "hub/discussion.html", "others", page)


def conclude(request: HttpRequest, discussion_id: UUID) -> HttpResponse:
    """End a discussion with what was heard and advised."""
    by = viewer(request)
    seen = discussion_seen(by, discussion_id)
    shows(request, seen.contact_id, discussion_id)
    agreed = reading_actions(by, [seen.contact_id])
    found = begun(request, seen.contact_id, May.DISCUSS, agreed)
    if (
        seen.conclusion and request.method != "POST"
    ):  # what a second chair typed is shown to them, never dropped
        return redirect("hub:discussion", discussion_id)
    form = ConcludeForm(
        request.POST if request.method == "POST" else None, initial={"childs_voice": voices(found.contact)}
    )
    if form.is_valid():
        ok, _ = attempted(form, lambda: conclude_discussion(discussion_id, **form.cleaned_data, by=by))
        if ok:
            to = "hub:decide" if "go_on" in request.POST else "hub:contact"
            return done(request, "The discussion has ended. Next: decide.", to, seen.contact_id)
    page = _others(by, seen, found.agencies, agreed.found)
    return deed_page(request, "hub/conclude.html", found, form, **page)


def voices(contact: ContactSeen) -> str:
    """What the children and adults on a contact have said so far, a line each."""
    return "\n".join(
        f"{one.person.name}: “{one.voice.strip()}”" for one in contact.people if one.voice.strip()
    )


def _open_form(
    request: HttpRequest, by: Viewer, found: Identity, requests: Sequence[RequestSeen]
) -> OpenForm:
    partners = found.agencies
    asked = {each.agency_id for each in requests if not each.withdrawn}
    names = " and ".join(one.person.name for one in found.contact.about) or "this family"
    return OpenForm(
        request.POST if request.method == "POST" else None,
        initial={
            "invited": [str(each) for each in asked],
            "question": f"What would help {names}, and who can give it?",
        },
        agencies=[Option(str(each.id), each.short) for each in partners if each.id != by.agency_id],
        kinds={each.id: AgencyKind(each.kind) for each in partners},
        own_kind=next(AgencyKind(each.kind) for each in partners if each.id == by.agency_id),
    )


def _speak(discussion_id: UUID, given: dict[str, Any], by: Viewer) -> None:
    if "how" in given:
        join(discussion_id, how=How(given["how"]), by=by)
    if given["words"].strip():
        give_view(discussion_id, given["words"], by=by)


def _others(
    by: Viewer, seen: DiscussionSeen, partners: Sequence[Agency], agreed: Sequence[ActionSeen]
) -> dict[str, Any]:
    """What others say and do, in the same few reads however many they are."""
    names = {each.id: each.short for each in partners}
    spoken = {view.agency_id for view in seen.views}
    came = {one.agency for one in seen.here}
    return {
        "discussion": seen,
        "how_labels": HOW_LABELS,
        "names": names_of(by, [seen.opened_by, *(view.said_by for view in seen.views)]),
        "not_here": [names[each] for each in seen.invited if names[each] not in came],
        "silent": [names[each] for each in seen.invited if each not in spoken],
        "missing": said_missing(seen.missing),
        "actions": agreed,
    }
