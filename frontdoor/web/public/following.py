"""Following a worry by its reference and code: safe words only."""

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.rules import tidy_reference
from frontdoor.domain.feedback.queries import followed
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import acknowledge_due, now
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import put_down_as, render, shows
from frontdoor.web.public.calling import calling, moment
from frontdoor.web.public.limits import has_tried, tried
from frontdoor.web.public.questions import Follow

WRONG_AN_HOUR = 20
TOO_OFTEN = "There were too many tries with this reference. Wait an hour, or call us and say it."
UNKNOWN = "We can’t find that reference with that code. Check both and try again."


def follow(request: HttpRequest) -> HttpResponse:
    """What became of a worry, for whoever holds its reference and code."""
    form = Follow(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "public/follow.html", {"form": form, "calling": calling()})
    # Counted by reference: behind a proxy or in a school all of us come from one address.
    wrong = f"follow:{tidy_reference(form.cleaned_data['reference'])}"
    if has_tried(wrong, WRONG_AN_HOUR):
        form.add_error(None, TOO_OFTEN)
        return render(request, "public/follow.html", {"form": form, "calling": calling()})
    try:
        words = followed(INTAKE, form.cleaned_data["reference"], form.cleaned_data["code"])
    except NotThere:
        tried(wrong)
        form.add_error("reference", UNKNOWN)
        return render(request, "public/follow.html", {"form": form, "calling": calling()})
    shows(request, words.contact_id)
    put_down_as(request, Kind.DISCLOSURE)
    due = acknowledge_due(words.told[0][0], hours(INTAKE))
    read_by = moment(due) if due > now() and not words.has_outcome else ""
    return render(request, "public/followed.html", {"words": words, "read_by": read_by, "calling": calling()})
