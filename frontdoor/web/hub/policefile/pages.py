"""Sending in a file of police notifications, and every file before."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may, must
from frontdoor.domain.notifications.actions import import_notifications
from frontdoor.domain.contacts.queries import (
    REJECTED_PAGE,
    every_rejected_row,
    import_seen,
    imports,
    rejected_rows,
)
from frontdoor.foundation.exchange.layouts import LayoutProblem, MissingColumns
from frontdoor.foundation.govuk.fields import FileField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.govuk.words import plural
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import render, viewer

MOST_MEGABYTES = 5
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Upload(QuestionForm):
    """One file."""

    file = FileField(
        "The police’s file (CSV)",
        accept=".csv,text/csv",
        most_megabytes=MOST_MEGABYTES,
        named="the police’s file",
        hint=f"Up to {MOST_MEGABYTES} MB, about 20,000 rows",
    )


def notifications(request: HttpRequest) -> HttpResponse:
    """Send a file in; sent twice, it adds nothing twice. Below, what became of the files before."""
    by = viewer(request)
    form = Upload(request.POST, request.FILES) if request.method == "POST" else Upload()
    if request.method == "POST":
        must(by, May.IMPORT)
        if form.is_valid() and (taken := _taken_in(form, by)):
            return done(request, *taken)
    past = imports(by)
    page = {
        "form": form,
        "imports": past,
        "names": names_of(by, [each.begun_by for each in past]),
        "may_import": may(by, May.IMPORT),
        "too_large": any(error.code == "too_large" for error in form.errors.as_data().get("file", ())),
    }
    return render(request, "hub/notifications.html", page)


def notifications_import(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """What one file came to: stored, already there, and each row that could not be taken in, with the reason."""
    by = viewer(request)
    number = request.GET.get("page", "1")
    seen = import_seen(by, import_id)
    rejected = rejected_rows(by, import_id, int(number) if number.isascii() and number.isdigit() else 1)
    page: dict[str, Any] = {
        "seen": seen,
        "rejected": rejected,
        "paged": Paginator(range(rejected.total), REJECTED_PAGE).page(rejected.number),
        "names": names_of(by, [seen.begun_by]),
    }
    return render(request, "hub/notifications_import.html", page)


def rejected_file(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """The rows that could not be taken in, as a file to send back to the police."""
    by = viewer(request)
    seen = import_seen(by, import_id)
    rows = ((str(row.row), row.reason, row.raw) for row in every_rejected_row(by, import_id))
    name = f"rejected-{seen.begun_at:%Y-%m-%d}-{str(import_id)[:8]}.csv"
    return HttpResponse(
        as_csv([("Row", "Reason", "As it came"), *rows]),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


def as_csv(rows: Iterable[Iterable[str]]) -> str:
    """Rows as a file that a spreadsheet opens without running what a sender wrote (a mark stands before a formula)."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell for cell in row])
    return f"\ufeff{out.getvalue()}"


def _taken_in(form: Upload, by: Viewer) -> tuple[str, str, UUID] | None:
    """Take the file in; where it can't be used the form says why, and nothing of it is stored."""
    ok, result = attempted(form, lambda: _import(form.cleaned_data["file"], by))
    if not ok or result is None:
        return None
    words = f"{plural(result.accepted, 'notification')} stored, {result.already_there} already there."
    if result.rejected:
        words += f" {plural(len(result.rejected), 'row')} could not be taken in."
    return words, "hub:notifications_import", result.import_id


def _import(upload: Any, by: Viewer) -> Any:
    with NamedTemporaryFile(suffix=".csv") as file:
        for chunk in upload.chunks():
            file.write(chunk)
        file.flush()
        try:
            columns = Path(settings.NOTIFICATION_COLUMNS) if settings.NOTIFICATION_COLUMNS else None
            return import_notifications(Path(file.name), by=by, columns=columns, file_name=upload.name or "")
        except (LayoutProblem, MissingColumns) as problem:
            raise Refused(str(problem)) from problem
