"""Pages that only tell, and the quick way out."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.web.frame.headers import forget
from frontdoor.web.frame.pages import render
from frontdoor.web.public.calling import calling
from frontdoor.web.public.writing import going_on

ELSEWHERE = "https://www.bbc.co.uk/weather"


def home(request: HttpRequest) -> HttpResponse:
    """What one may do here: raise a worry, follow one, talk to somebody, sign in."""
    return render(request, "public/home.html", {"calling": calling(), "going_on": going_on(request)})


def privacy(request: HttpRequest) -> HttpResponse:
    """What we do with what somebody tells us."""
    return render(request, "public/privacy.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """How easy this is to use, and what to do where it is not."""
    return render(request, "public/accessibility.html", {"calling": calling()})


def leave(request: HttpRequest) -> HttpResponse:
    """Get away at once to a page that anybody might read, and forget this visit on this device."""
    logout(request)
    away = redirect(ELSEWHERE)
    away.delete_cookie(settings.CSRF_COOKIE_NAME)
    forget(request)
    return away
