"""Restricted records: which there are, who is named on each, and lifting one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.needtoknow.actions import let_see, let_see_no_longer
from frontdoor.domain.needtoknow.actions import lift as lift_it
from frontdoor.domain.needtoknow.queries import (
    RestrictionSeen,
    how_many_restrictions,
    reading_shut,
    restriction_seen,
)
from frontdoor.domain.needtoknow.queries import (
    restrictions as which,
)
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.guardian.forms import MemberForm, WordsForm
from frontdoor.web.guardian.naming import names_for


def restrictions(request: HttpRequest) -> HttpResponse:
    """Records that are restricted now, newest first; and those that were."""
    by, standing = viewer(request), request.GET.get("show") != "lifted"
    page = paged(
        request,
        lambda: how_many_restrictions(by, standing=standing),
        lambda start, count: which(by, standing=standing, start=start, count=count),
    )
    names = names_for(
        by,
        members=[one.restricted_by for one in page],
        subjects=[subject(one) for one in page],
    )
    return render(
        request,
        "guardian/restrictions.html",
        {"page": page, "standing": standing, "names": names, "of": subject},
    )


def restriction(request: HttpRequest, restriction_id: UUID) -> HttpResponse:
    """One restricted record: why, since when, and everybody who may see it."""
    by = viewer(request)
    one = restriction_seen(by, restriction_id)
    shows(request, subject(one), restriction_id)
    names = names_for(by, members=[*one.named, one.restricted_by, one.lifted_by], subjects=[subject(one)])
    page = {
        "one": one,
        "names": names,
        "of": subject,
        "how_many": reading_shut(by, subject(one)).found.how_many_see or 0,
    }
    return render(request, "guardian/restriction.html", page)


def name(request: HttpRequest, restriction_id: UUID) -> HttpResponse:
    """Name one more member on a restricted record."""
    by = viewer(request)
    one = restriction_seen(by, restriction_id)
    shows(request, subject(one), restriction_id)
    offered = [each for each in members(by) if each.id not in one.named and each.role != by.role]
    form = MemberForm(request.POST if request.method == "POST" else None, offered=offered)
    if request.method == "POST" and was_done(form, lambda: let_see(restriction_id, form.chosen, by=by)):
        named = next(each.name for each in offered if each.id == form.chosen)
        return done(request, f"{named} may see it from now on.", "guardian:restriction", restriction_id)
    page = {"one": one, "form": form, "names": names_for(by, subjects=[subject(one)]), "of": subject}
    return render(request, "guardian/name.html", page)


def take_off(request: HttpRequest, restriction_id: UUID, member_id: UUID) -> HttpResponse:
    """Take a member off a restricted record, by a press on its page."""
    by = viewer(request)
    one = restriction_seen(by, restriction_id)
    if member_id not in one.named:
        raise NotThere
    shows(request, subject(one), restriction_id)
    if request.method != "POST":
        return redirect("guardian:restriction", restriction_id)
    let_see_no_longer(restriction_id, member_id, by=by)
    words = f"{names_for(by, members=[member_id]).member(member_id)} sees it no longer."
    return done(request, words, "guardian:restriction", restriction_id)


def lift(request: HttpRequest, restriction_id: UUID) -> HttpResponse:
    """Open a restricted record again to those who need to know."""
    by = viewer(request)
    one = restriction_seen(by, restriction_id)
    shows(request, subject(one), restriction_id)
    form = WordsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and was_done(
        form, lambda: lift_it(restriction_id, form.cleaned_data["words"], by=by)
    ):
        words = (
            "Lifted. Everybody who needs to know sees it again, unless it is closed for another reason too."
        )
        return done(request, words, "guardian:restriction", restriction_id)
    page = {"one": one, "form": form, "names": names_for(by, subjects=[subject(one)]), "of": subject}
    return render(request, "guardian/lift.html", page)


def subject(one: RestrictionSeen) -> UUID:
    """What is restricted: a person, or one contact."""
    found = one.person_id or one.contact_id
    if found is None:
        raise NotThere
    return found
