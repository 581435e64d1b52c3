"""One service: all that is known of it, and a leaflet for a family to keep."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.agencies.rules import DISTRICTS
from frontdoor.domain.agreements.queries import need_labels
from frontdoor.domain.directory.queries import ServiceListed, ServiceSeen, service_seen
from frontdoor.domain.directory.rules import Status
from frontdoor.foundation.clock import today
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.identity import and_list

CLOSED = {
    Status.INACTIVE: "It is not running now. Do not send anybody there.",
    Status.DEFUNCT: "It has ended. Do not send anybody there.",
    Status.TEMPORARILY_CLOSED: "It is closed for the time being. Ring before you send anybody.",
}


def service(request: HttpRequest, service_id: UUID) -> HttpResponse:
    """Whom it is for, how to begin and how to reach it, and when somebody last checked that this is so."""
    by = viewer(request)
    seen, labels = service_seen(by, service_id), need_labels(by)
    return render(
        request,
        "hub/directory/service.html",
        {
            "seen": seen,
            "facts": facts_of(seen),
            "needs": [labels.get(code, code) for code in seen.listed.needs],
            "closed": CLOSED.get(seen.status, ""),
            "stale": seen.listed.is_stale(today()),
        },
    )


def leaflet(request: HttpRequest, service_id: UUID) -> HttpResponse:
    """The same for a family, on one sheet of paper."""
    seen = service_seen(viewer(request), service_id)
    page = {"seen": seen, "facts": facts_of(seen), "closed": CLOSED.get(seen.status, "")}
    return render(request, "hub/directory/leaflet.html", page)


def facts_of(seen: ServiceSeen) -> list[dict[str, str]]:
    """What is known of a service, line by line; what nobody said is left out."""
    one = seen.listed
    said = (
        ("Who it is for", one.ages),
        ("For people in", where_of(one)),
        ("How to begin", seen.how_to_begin or ("Ring and ask." if one.phone else "")),
        ("Telephone", one.phone),
        ("E-mail", one.email),
        ("Web", one.url),
        ("Open", seen.hours),
        ("Cost", one.cost),
        ("Run by", one.provider),
    )
    return [{"key": key, "value": value} for key, value in said if value]


def where_of(one: ServiceListed) -> str:
    """Whom a service is for by where they live, as people say it."""
    if set(one.areas) >= set(DISTRICTS):
        return "The whole county"
    names = [name for code, name in DISTRICTS.items() if code in one.areas]
    return and_list(names) if names else one.area_words or "Not said: ask when you ring"
