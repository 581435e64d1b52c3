"""How whole the police's notifications are, and sending that back to them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.notifications.actions import name_mailbox, return_quality
from frontdoor.domain.notifications.policies import MAY_NAME_MAILBOX, MAY_RETURN
from frontdoor.domain.notifications.queries import last_week_heard_of, quality, to_mend
from frontdoor.domain.notifications.rules import Period, period_of, week_of
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import EmailField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.spreadsheets import csv_file
from frontdoor.web.hub.police.places import places


class MailboxForm(QuestionForm):
    """Where the police want to be told; empty takes it away."""

    email = EmailField(
        "The police’s mailbox for quality",
        required=False,
        hint="A team’s mailbox. References and what is missing go there, never a name",
    )


def police_quality(request: HttpRequest) -> HttpResponse:
    """A week or a month: how many, how many thin, what was missing most, by officer and week by week."""
    by = viewer(request)
    period = _period(request, by)
    found = quality(by, period)
    form = QuestionForm(request.POST if request.method == "POST" else None)
    box = MailboxForm(initial={"email": found.mailbox})
    if request.method == "POST" and request.POST.get("do") == "mailbox":
        box = MailboxForm(request.POST)
        if box.is_valid() and attempted(box, lambda: name_mailbox(box.cleaned_data["email"], by=by))[0]:
            return _again(request, "Kept. What is sent back from now on goes there.", period)
    elif request.method == "POST":
        ok, how = attempted(form, lambda: return_quality(period, by=by))
        if ok:
            return _again(request, _sent(how or "", found.mailbox), period)
    return render(
        request,
        "hub/police/quality.html",
        {
            "form": form,
            "box": box,
            "found": found,
            "period": period,
            "is_over": period.is_over(today()),
            "may_send": by.role in MAY_RETURN,
            "may_name": by.role in MAY_NAME_MAILBOX,
            "most": max((week.share.of for week in found.weeks), default=0),
            "places": places("quality"),
            "names": names_of(by, [found.returned.returned_by]) if found.returned else {},
            "month": period_of(f"{period.last:%Y-%m}"),
            "week": week_of(period.last),
        },
    )


def quality_file(request: HttpRequest) -> HttpResponse:
    """The same for the police as a file: references and what is missing, no names and no words."""
    by = viewer(request)
    period = _period(request, by)
    rows = [
        (row.reference, f"{row.received_on:%d/%m/%Y}", row.collar_number, row.missing)
        for row in to_mend(by, period)
    ]
    headings = ("Notification ref", "Received", "Collar no", "Missing")
    return csv_file(f"police-quality-{period.code}.csv", [headings, *rows])


def _period(request: HttpRequest, by: Viewer) -> Period:
    """The period asked for; without one, the last week in which anything was received."""
    asked = period_of(request.GET.get("period", "") or request.POST.get("period", ""))
    return asked or last_week_heard_of(by) or week_of(today()).before


def _again(request: HttpRequest, words: str, period: Period) -> HttpResponse:
    done(request, words, "hub:police_quality")
    return redirect(f"{reverse('hub:police_quality')}?period={period.code}")


def _sent(how: str, mailbox: str) -> str:
    if how == "email":
        return f"Sent to {mailbox}. It holds references and what is missing, no names."
    return "Kept as sent back. Give them the file: it holds references and what is missing, no names."
