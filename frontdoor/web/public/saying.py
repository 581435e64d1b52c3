"""One minute to say how it was, and what we did about what people said."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.feedback.actions import say_how_it_was
from frontdoor.domain.feedback.queries import own_page, said_and_done
from frontdoor.domain.feedback.rules import QUESTIONS, Rating
from frontdoor.web.frame.deeds import was_done
from frontdoor.web.frame.pages import render, shows
from frontdoor.web.public.following import followed_now
from frontdoor.web.public.questions import HowItWas


def say(request: HttpRequest) -> HttpResponse:
    """Say how it was, once one was told what we decided and proved that the worry is one's own."""
    contact = followed_now(request)
    if contact is None:
        return redirect("public:follow")
    page = own_page(INTAKE, contact)
    if not page.may_say:
        return redirect("public:worry")
    form = HowItWas(request.POST if request.method == "POST" else None)

    def keep() -> None:
        typed = form.cleaned_data
        ratings = {name: Rating(typed[name]) for name in QUESTIONS}
        say_how_it_was(contact, **ratings, words=typed["words"], may_publish=typed["may_publish"], by=INTAKE)

    if request.method == "POST" and was_done(form, keep):
        shows(request, contact)
        return redirect("public:worry")
    return render(request, "public/say.html", {"form": form})


def said(request: HttpRequest) -> HttpResponse:
    """What we were told of our work, and what we did about it."""
    return render(request, "public/said.html", {"said": said_and_done(INTAKE)})
