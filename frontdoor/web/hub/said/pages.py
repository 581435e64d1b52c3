"""How it was for those who raised a worry; managers say in public what came of it."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.discussions.queries import how_they_went, words_after_discussions
from frontdoor.domain.feedback.actions import say_in_public, take_down
from frontdoor.domain.feedback.queries import (
    answers_given,
    how_many_answers,
    how_many_asked,
    said_and_done,
    shares_of_answers,
)
from frontdoor.foundation.clock import now
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.asked import id_in
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged

LATELY = timedelta(days=91)
IN_OUR_WORDS = "ours"
QUOTES = 10


class InPublic(QuestionForm):
    """What we were told and what we did, to be read by anybody."""

    answer = RadiosField(
        "Whose words are these?", (), small=True, initial=IN_OUR_WORDS, named="whose words these are"
    )
    words = TextareaField(
        "You said", rows=3, hint="Name nobody, and no place", named="what we were told", max_length=600
    )
    what_we_did = TextareaField("We did", rows=3, named="what we did", max_length=1000)

    def offer_quotes(self, by: Viewer) -> None:
        """Offer the words that their writers let us print."""
        quotes = answers_given(by, printable=True, count=QUOTES)
        ours = Option(IN_OUR_WORDS, "Ours: several people said something like it")
        theirs = [Option(str(one.id), f"{one.reference}, who agreed", hint=one.words[:120]) for one in quotes]
        self.offer("answer", [ours, *theirs])


def said(request: HttpRequest) -> HttpResponse:
    """What they say of us, how they answered lately, and what stands in public."""
    by = viewer(request)
    publishes = may(by, May.PUBLISH)
    form = InPublic(request.POST if "words" in request.POST else None)
    form.offer_quotes(by)

    def publish() -> None:
        typed = form.cleaned_data
        answer = None if typed["answer"] == IN_OUR_WORDS else UUID(typed["answer"])
        say_in_public(typed["words"], typed["what_we_did"], answer=answer, by=by)

    if request.method == "POST" and "take_down" in request.POST:
        take_down(id_in(request, "take_down"), by=by)
        return done(request, "Taken down. Nobody outside reads it any more.", "hub:said")
    if request.method == "POST" and was_done(form, publish):
        return done(request, "It stands on the page “You said, we did” now.", "hub:said")
    page = paged(
        request,
        lambda: how_many_answers(by),
        lambda start, count: answers_given(by, start=start, count=count),
    )
    shown = {
        "page": page,
        "asked": how_many_asked(by, now() - LATELY),
        "shares": shares_of_answers(by, now() - LATELY),
        "together": how_they_went(by, now() - LATELY),
        "after": words_after_discussions(by, now() - LATELY),
        "standing": said_and_done(by),
        "publishes": publishes,
        "form": form,
    }
    return render(request, "hub/said.html", shown)
