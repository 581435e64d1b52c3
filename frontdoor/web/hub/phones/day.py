"""A day at the telephones, for whoever moves people to where the queue is."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.calls.queries import (
    PAGE,
    LostCaller,
    accounts_of,
    calls_without_record,
    day_picture,
    days_around,
    lost_on,
    pattern,
    waiting_to_be_rung_back,
)
from frontdoor.domain.calls.rules import Line, said_number
from frontdoor.foundation.clock import today
from frontdoor.web.frame.asked import page_asked
from frontdoor.web.frame.pages import lists, render, viewer
from frontdoor.web.hub.phones.telling import day_said, hour_rows, line_rows, percent, usual_rows, waited


def phones(request: HttpRequest) -> HttpResponse:
    """One day: by line and hour, who was lost, which calls left no record, and whether it was a day like others."""
    by = viewer(request)
    on = asked_day(request.GET.get("day", ""))
    around = days_around(by, on or today())
    if on is None and around.last and around.last <= today():
        on, around = around.last, days_around(by, around.last)
    on = on or today()
    within = answered_within()
    picture, usual = day_picture(by, on, within), pattern(by, on, within)
    lost = lost_on(by, on)
    number = page_asked(request)
    unsaid = calls_without_record(by, on, number)
    lists(request, len(lost) + len(unsaid.rows))
    page: dict[str, Any] = {
        "day": on,
        "day_said": day_said(on),
        "around": around,
        "today": today(),
        "picture": picture,
        "median": waited(picture.all.median),
        "abandoned": percent(picture.all.share(picture.all.abandoned)),
        "within": [waited(seconds) for seconds in within],
        "by_line": line_rows(picture),
        "by_hour": hour_rows(picture, usual),
        "lines": list(Line),
        "usual": usual,
        "usual_rows": usual_rows(usual),
        "lost": lost,
        "waiting": [one for one in lost if one.waits],
        "settled": [one for one in lost if not one.waits],
        "through": sum(one.through_at is not None for one in lost),
        "rung": sum(one.ended is not None and one.through_at is None for one in lost),
        "withheld": sum(one.withheld for one in lost),
        "names": names_of(by, who_rang(lost)),
        "accounts": accounts_of(by, on),
        "unsaid": unsaid.rows,
        "paged": Paginator(range(unsaid.total), PAGE).get_page(number),
        "to_ring": waiting_to_be_rung_back(by),
        "may_take_calls": may(by, May.RAISE),
        **said(by),
    }
    return render(request, "hub/phones/day.html", page)


def said(by: Viewer) -> dict[str, Any]:
    """The words that every page of the telephones uses."""
    return {"waited": waited, "number": said_number, "may_import": may(by, May.IMPORT)}


def asked_day(typed: str) -> date | None:
    """The day that an address names, if it is one."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def answered_within() -> tuple[int, int]:
    """The two times, in seconds, within which the county means to answer, the shorter first."""
    sooner, *others = sorted(settings.ANSWERED_WITHIN) or [30]
    return sooner, others[-1] if others else sooner


def who_rang(lost: Iterable[LostCaller]) -> set[UUID]:
    """Whoever rang these callers back."""
    return {one.ended.rang_by for one in lost if one.ended}
