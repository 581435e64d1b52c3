"""Pages that only tell: the front page, how we use what you tell us, and how easy this is to use."""

from django.http import HttpRequest, HttpResponse

from frontdoor.web.frame.pages import render


def home(request: HttpRequest) -> HttpResponse:
    """Three things one may do here: raise a worry, follow one, sign in."""
    return render(request, "public/home.html")


def privacy(request: HttpRequest) -> HttpResponse:
    """What we do with what somebody tells us."""
    return render(request, "public/privacy.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """How easy this is to use, and what to do where it is not."""
    return render(request, "public/accessibility.html")
