"""By the reference of a contact to the page on which it is restricted, or on which a colleague is said to know it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.guardian.forms import ReferenceForm


def to_restrict(request: HttpRequest) -> HttpResponse:
    """Which record is to be restricted."""
    return _asked(request, "hub:restrict", "guardian:restrictions", "Restrict a record")


def to_declare(request: HttpRequest) -> HttpResponse:
    """On which contact somebody knows the family."""
    return _asked(request, "hub:declare", "guardian:conflicts", "A colleague knows a family")


def _asked(request: HttpRequest, to: str, back: str, heading: str) -> HttpResponse:
    form = ReferenceForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and (found := form.contact(viewer(request))):
        return redirect(to, found)
    return render(request, "guardian/which.html", {"form": form, "heading": heading, "back_to": back})
