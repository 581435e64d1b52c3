"""Conflicts of interest: to whom what is closed because they know the family, and ending one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.needtoknow.actions import end_conflict
from frontdoor.domain.needtoknow.queries import (
    ConflictSeen,
    conflict_seen,
    how_many_conflicts,
)
from frontdoor.domain.needtoknow.queries import (
    conflicts as which,
)
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.guardian.forms import WordsForm
from frontdoor.web.guardian.naming import Names, names_for


def conflicts(request: HttpRequest) -> HttpResponse:
    """Conflicts of interest that stand, newest first; and those that ended."""
    by, standing = viewer(request), request.GET.get("show") != "ended"
    page = paged(
        request,
        lambda: how_many_conflicts(by, standing=standing),
        lambda start, count: which(by, standing=standing, start=start, count=count),
    )
    names = names_for(
        by,
        members=[member for one in page for member in (one.member_id, one.declared_by)],
        subjects=[one.person_id for one in page],
    )
    return render(request, "guardian/conflicts.html", {"page": page, "standing": standing, "names": names})


def conflict(request: HttpRequest, conflict_id: UUID) -> HttpResponse:
    """One conflict of interest: who, whom, how they know each other, and what was said."""
    by = viewer(request)
    one = conflict_seen(by, conflict_id)
    shows(request, one.person_id, conflict_id)
    return render(request, "guardian/conflict.html", {"one": one, "names": _names(request, one)})


def end(request: HttpRequest, conflict_id: UUID) -> HttpResponse:
    """Say that there is no conflict of interest, or none any more."""
    by = viewer(request)
    one = conflict_seen(by, conflict_id)
    shows(request, one.person_id, conflict_id)
    form, names = WordsForm(request.POST if request.method == "POST" else None), _names(request, one)
    if request.method == "POST" and was_done(
        form, lambda: end_conflict(conflict_id, form.cleaned_data["words"], by=by)
    ):
        words = f"Ended. {names.member(one.member_id)} sees again what their work needs."
        return done(request, words, "guardian:conflict", conflict_id)
    return render(request, "guardian/end.html", {"one": one, "form": form, "names": names})


def _names(request: HttpRequest, one: ConflictSeen) -> Names:
    who = [one.member_id, one.declared_by, one.ended_by]
    return names_for(viewer(request), members=who, subjects=[one.person_id])
