"""What was decided on what an agency sent in its files: week by week, by its own references, and as a file."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from frontdoor.domain.feedback.queries import AnswerInFile, answers_in_file
from frontdoor.domain.notifications.rules import Period, period_of, week_of
from frontdoor.foundation.clock import local, today
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.frame.spreadsheets import csv_file

HEADINGS = ("Your reference", "Received", "Our reference", "Told", "What was decided")


def answers(request: HttpRequest) -> HttpResponse:
    """What was told in a week of what came in one's own files: nobody is named in it."""
    period = _period(request)
    found = answers_in_file(viewer(request), period)
    page = paged(request, lambda: len(found), lambda start, count: found[start : start + count])
    shown = {
        "page": page,
        "of": len(found),
        "period": period,
        "is_over": period.is_over(today()),
        "file": f"{reverse('partner:answers_file')}?period={period.code}",
    }
    return render(request, "partner/answers.html", shown)


def answers_file(request: HttpRequest) -> HttpResponse:
    """The same as a file, to be taken into one's own system."""
    period = _period(request)
    rows = [_row(one) for one in answers_in_file(viewer(request), period)]
    return csv_file(f"decided-{period.code}.csv", [HEADINGS, *rows])


def _row(one: AnswerInFile) -> tuple[str, ...]:
    received, told = local(one.received_at), local(one.told_at)
    return (
        one.theirs,
        f"{received:%d/%m/%Y}",
        one.ours,
        f"{told:%d/%m/%Y %H:%M}",
        " ".join(one.words.split()),
    )


def _period(request: HttpRequest) -> Period:
    """The week or month asked for; this week where none is."""
    return period_of(request.GET.get("period", "")) or week_of(today())
