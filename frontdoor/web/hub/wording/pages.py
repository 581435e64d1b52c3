"""What is offered while somebody writes; nothing of it is kept."""

from django.http import HttpRequest, HttpResponse

from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render
from frontdoor.web.hub.wording.offering import Reader, offered

OURS = {"csrfmiddlewaretoken", "reader", "wording_seen"}


def wording(request: HttpRequest) -> HttpResponse:
    """Words that could stand instead of those that were typed; empty where none are needed or nothing is new."""
    if request.method != "POST":
        raise NotThere
    words = "\n".join(str(value) for name, value in request.POST.items() if name not in OURS)
    found = offered(words, _reader(request.POST.get("reader", "")))
    if found.mark == request.POST.get("wording_seen", ""):
        return HttpResponse(status=204)
    return render(request, "hub/wording/_answer.html", {"wording": found})


def _reader(said: str) -> Reader:
    return Reader(said) if said in set(Reader) else Reader.COLLEAGUE
