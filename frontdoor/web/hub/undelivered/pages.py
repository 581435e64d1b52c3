"""Messages that did not reach whom they were for: a person takes over."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.feedback.actions import settle_message
from frontdoor.foundation.govuk.fields import TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.letters.queries import how_many_undelivered, undelivered, undelivered_one
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged


class Settled(QuestionForm):
    """How the person was told after all."""

    words = TextareaField(
        "How were they told, or why not?",
        hint="For example: rang her on Thursday, she wrote the reference down",
        named="how they were told, or why they were not",
        max_length=200,
    )


def messages(request: HttpRequest) -> HttpResponse:
    """Messages that did not arrive and that nobody has settled, the oldest first."""
    by = viewer(request)
    page = paged(
        request,
        lambda: how_many_undelivered(by),
        lambda start, count: undelivered(by, start=start, count=count),
    )
    references = contact_references(by, [one.about for one in page])
    return render(request, "hub/undelivered.html", {"page": page, "references": references})


def message(request: HttpRequest, letter_id: UUID) -> HttpResponse:
    """One message as it was written, and how whoever it was for was told after all."""
    by, form = viewer(request), Settled(request.POST or None)
    found = undelivered_one(by, letter_id)
    shows(request, found.about, letter_id)

    def say() -> None:
        settle_message(letter_id, form.cleaned_data["words"], by=by)

    if request.method == "POST" and was_done(form, say):
        return done(request, "Noted. This message waits no more.", "hub:undelivered")
    reference = contact_references(by, [found.about]).get(found.about, "")
    return render(request, "hub/settle.html", {"message": found, "reference": reference, "form": form})
