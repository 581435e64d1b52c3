"""Addresses that anybody may open."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame.access import EVERYONE, page
from frontdoor.web.public import following, pages, raising, returning, saying, sending

Rest = ParamSpec("Rest")


def open_page(
    route: str, view: Callable[Concatenate[HttpRequest, Rest], HttpResponse], *, name: str
) -> URLPattern:
    """A page that anybody may open; a member who opens it raises a worry as anybody would, and sees no more."""

    @wraps(view)
    def as_anybody(request: HttpRequest, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponse:
        with acting_as(INTAKE.id):
            return view(request, *args, **kwargs)

    return page(route, as_anybody, name=name, who=EVERYONE)


public = [
    open_page("raise/", raising.start, name="start"),
    open_page("raise/sent/", sending.sent, name="sent"),
    open_page("raise/emergency/", raising.emergency, name="emergency"),
    open_page("raise/later/", returning.save_for_later, name="later"),
    open_page("raise/saved/", returning.saved, name="saved"),
    open_page("raise/back/<str:secret>/", returning.resume, name="resume"),
    open_page("raise/back/<str:secret>/code/", returning.enter_code, name="code"),
    open_page("raise/<slug:question>/", raising.question, name="question"),
    open_page("follow/", following.follow, name="follow"),
    open_page("follow/code/", following.enter_follow_code, name="follow_code"),
    open_page("follow/worry/", following.worry, name="worry"),
    open_page("follow/say/", saying.say, name="say"),
    open_page("you-said/", saying.said, name="said"),
    open_page("leave/", pages.leave, name="leave"),
    open_page("privacy/", pages.privacy, name="privacy"),
    open_page("accessibility/", pages.accessibility, name="accessibility"),
]

urlpatterns = [
    open_page("", pages.home, name="home"),
    path("", include((public, "public"))),
]
