"""The pages of letters to post: each is printed, put into the post and said to be so, or taken back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.contacts.queries import contact_references
from frontdoor.domain.feedback.actions import print_letter, say_came_back, say_posted, take_letter_back
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.govuk.fields import TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.letters.queries import (
    Standing,
    letter_on_paper,
    letters_to_post,
    posted_lately,
    reading_how_many_to_post,
)
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import put_down_as, render, shows, viewer
from frontdoor.web.frame.paging import paged

POSTED = "Posted: they count as told."
CLOSED = "Posted: they count as told, and the contact is closed."
CAME_BACK = "Noted. They are owed a word again: tell them another way."


class TakenBack(QuestionForm):
    """Why a letter is not posted after all."""

    words = TextareaField(
        "Why is it not posted?",
        rows=2,
        hint="For example: she rang, and I told her",
        named="why it is not posted",
        max_length=200,
    )


def letters(request: HttpRequest) -> HttpResponse:
    """Letters that wait to be printed and posted, the oldest first; and those that were posted lately."""
    by = viewer(request)
    page = paged(
        request,
        lambda: reading_how_many_to_post(by).found,
        lambda start, count: letters_to_post(by, start=start, count=count),
    )
    posted = posted_lately(by)
    references = contact_references(by, [one.about for one in [*page, *posted]])
    return render(
        request, "hub/letters/letters.html", {"page": page, "posted": posted, "references": references}
    )


def letter(request: HttpRequest, posted_id: UUID) -> HttpResponse:
    """One letter as it is printed, and how far it is on its way."""
    by, found = viewer(request), letter_on_paper(viewer(request), posted_id)
    shows(request, found.about, posted_id)
    form = TakenBack(request.POST if "back" in request.POST else None)
    answer = _done(request, found, form) if request.method == "POST" else None
    if answer is not None:
        return answer
    return render(
        request,
        "hub/letters/letter.html",
        {
            "letter": found,
            "form": form,
            "reference": contact_references(by, [found.about]).get(found.about, ""),
            "names": names_of(by, [who for _, who in found.printed]),
        },
    )


def _done(request: HttpRequest, found: Standing, form: TakenBack) -> HttpResponse | None:
    """What was asked of a letter, done; None where the form says why not."""
    by, asked = viewer(request), request.POST.get("do", "")
    if "back" in request.POST:
        if form.is_valid():
            reason = form.cleaned_data["words"]
            if attempted(form, lambda: take_letter_back(found.id, reason, by=by))[0]:
                return done(request, "Taken back. They are owed a word as before.", "hub:tell", found.about)
        return None
    if asked == "print":
        return _printed(request, found)
    if asked == "posted":
        closed = say_posted(found.id, by=by)
        put_down_as(request, Kind.DISCLOSURE)
        return done(request, CLOSED if closed else POSTED, "hub:letters")
    if asked == "came_back":
        say_came_back(found.id, by=by)
        return done(request, CAME_BACK, "hub:tell", found.about)
    return redirect("hub:letter", found.id)


def _printed(request: HttpRequest, found: Standing) -> HttpResponse:
    drawn = HttpResponse(print_letter(found.id, by=viewer(request)), content_type="application/pdf")
    # The file's name says nothing of anybody: it stays in the browser's list of what was fetched.
    drawn["Content-Disposition"] = f'attachment; filename="letter-{found.id.hex[:8]}.pdf"'
    drawn["Cache-Control"] = "no-store"
    put_down_as(request, Kind.PRINT)
    return drawn
