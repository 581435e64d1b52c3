"""Pages that do a deed and then go wrong in every way, beside all the real ones."""

from collections.abc import Callable
from uuid import UUID

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from frontdoor.config.urls import handler404, handler500
from frontdoor.config.urls import urlpatterns as real
from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.records.actor import current_actor
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.web.frame.access import EVERYONE, HUB, page
from frontdoor.web.frame.pages import sought, viewer

__all__ = ["handler404", "handler500", "urlpatterns"]


def after_a_deed(go_wrong: Callable[[], object]) -> Callable[[HttpRequest, UUID], HttpResponse]:
    """A page that triages a contact, and then does this."""

    def page_of_it(request: HttpRequest, contact_id: UUID) -> HttpResponse:
        triage(contact_id, priority=Priority.RED, reason="said", way=Way.ASK, by=viewer(request))
        go_wrong()
        return HttpResponse("done")

    return page_of_it


def refuse() -> None:
    """Refuse, as a policy does."""
    raise Refused("Not before the kettle has boiled.")


def find_nothing() -> None:
    """Find nothing, as a query does."""
    raise NotThere


def break_down() -> None:
    """Break."""
    raise ZeroDivisionError


def break_the_transaction() -> None:
    """Break the database's transaction, and go on as if nothing were."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM no_such_table")


WAYS: dict[str, Callable[[], object]] = {
    "well": lambda: None,
    "refused": refuse,
    "nothing": find_nothing,
    "broken": break_down,
    "database": break_the_transaction,
}


def who_acts(request: HttpRequest) -> HttpResponse:
    """Whom the database and the code take this request for, and whether a transaction is open."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_actor()")
        [told] = cursor.fetchone()
    return HttpResponse(f"{told} {current_actor()} {connection.in_atomic_block}")


def search(request: HttpRequest) -> HttpResponse:
    """A page that searches."""
    sought(request, "varley")
    return HttpResponse("found")


def undeclared(request: HttpRequest) -> HttpResponse:
    """A page of which nobody said who may open it."""
    return HttpResponse("open to all")


urlpatterns = [
    *real,
    *(
        page(f"trial/{way}/<uuid:contact_id>/", after_a_deed(then), name=f"trial_{way}", who=HUB, subject="contact_id")
        for way, then in WAYS.items()
    ),
    page("trial/who/", who_acts, name="trial_who", who=EVERYONE),
    page("trial/search/", search, name="trial_search", who=HUB),
    page("trial/guardians/", who_acts, name="trial_guardians", who={Role.GUARDIAN}),
    path("trial/undeclared/", undeclared, name="trial_undeclared"),
]  # fmt: skip
