"""The description of this door: as a document for programs, and as a page for the people who write them."""

import json

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from frontdoor.web.api.description import OF_KEYS, OF_TOKENS, description
from frontdoor.web.api.examples import RECEIPT, WORRY
from frontdoor.web.api.explained import things_told
from frontdoor.web.frame.pages import render
from frontdoor.web.frame.problems import Problem

_READ = ("GET", "HEAD")


def openapi(request: HttpRequest) -> HttpResponse:
    """The description as OpenAPI 3.1."""
    if request.method not in _READ:
        return HttpResponseNotAllowed(_READ)
    said = json.dumps(description(request.build_absolute_uri("/").rstrip("/")), ensure_ascii=False)
    return HttpResponse(said, content_type="application/json")


def manual(request: HttpRequest) -> HttpResponse:
    """The description as a page."""
    if request.method not in _READ:
        return HttpResponseNotAllowed(_READ)
    described = description(request.build_absolute_uri("/").rstrip("/"))
    page = {
        "described": described,
        "address": described["servers"][0]["url"],
        "key_told": OF_KEYS,
        "token_told": OF_TOKENS,
        "things": things_told(described),
        "problems": [one.value for one in Problem],
        "worry": json.dumps(WORRY, indent=2, ensure_ascii=False),
        "receipt": json.dumps(RECEIPT, indent=2, ensure_ascii=False),
    }
    return render(request, "api/manual.html", page)
