"""Say that something changed: whoever has it open asks again, as themselves."""

from uuid import UUID

from django.db import connection
from django.http import HttpResponse

CHANNEL = "frontdoor_changed"
HEARS = "X-Frontdoor-Hears"
"""The header with which a page grants its browser to hear of one subject; what serves the pages keeps the line open."""


def say_changed(subject: UUID) -> None:
    """Tell every page that hears of this subject, once this transaction stands; never if it is undone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(subject)])


def hears(subject: UUID) -> HttpResponse:
    """Grant a browser, which was let in like for any page, to hear of this subject for a while.

    Where nothing keeps lines open, this is all that it gets: an empty answer, after which its page only asks by itself.
    """
    return HttpResponse(status=204, headers={HEARS: str(subject)})
