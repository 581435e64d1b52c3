"""Sending in a file of another system, every file before, and the rows that go back."""

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May, Viewer, may, must
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
from frontdoor.web.frame.asked import page_asked
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.frame.spreadsheets import csv_file
from frontdoor.web.hub.sentin.kinds import Kind, Result


def upload_form(kind: Kind, request: HttpRequest) -> QuestionForm:
    """The form of one file of this kind."""
    field = FileField(
        f"{kind.label} (CSV)",
        accept=".csv,text/csv",
        most_megabytes=kind.most_megabytes,
        named=kind.named,
        hint=f"Up to {kind.most_megabytes} MB, {kind.rows_said}",
    )
    form = type("Upload", (QuestionForm,), {"file": field})
    upload: QuestionForm = form(request.POST, request.FILES) if request.method == "POST" else form()
    return upload


def send_in(request: HttpRequest, kind: Kind) -> HttpResponse:
    """Send a file in; sent twice, it adds nothing twice. Below, what became of the files before."""
    by = viewer(request)
    form = upload_form(kind, request)
    if request.method == "POST":
        must(by, May.IMPORT)
        if form.is_valid() and (taken := _taken_in(kind, form, by)):
            return done(request, *taken)
    past = imports(by, kind.source)
    page = {
        "kind": kind,
        "form": form,
        "imports": past,
        "names": names_of(by, [each.begun_by for each in past]),
        "may_import": may(by, May.IMPORT),
        "too_large": any(error.code == "too_large" for error in form.errors.as_data().get("file", ())),
    }
    return render(request, "hub/sentin/files.html", page)


def sent_in(request: HttpRequest, kind: Kind, import_id: UUID) -> HttpResponse:
    """What one file came to: stored, already there, and each row that could not be taken in, with the reason."""
    by = viewer(request)
    seen = import_seen(by, import_id)
    rejected = rejected_rows(by, import_id, page_asked(request))
    page: dict[str, Any] = {
        "kind": kind,
        "seen": seen,
        "rejected": rejected,
        "paged": Paginator(range(rejected.total), REJECTED_PAGE).page(rejected.number),
        "names": names_of(by, [seen.begun_by]),
    }
    return render(request, "hub/sentin/file.html", page)


def goes_back(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """The rows that could not be taken in, as a file to send back to whoever made it."""
    by = viewer(request)
    seen = import_seen(by, import_id)
    rows = ((str(row.row), row.reason, row.raw) for row in every_rejected_row(by, import_id))
    name = f"rejected-{seen.begun_at:%Y-%m-%d}-{str(import_id)[:8]}.csv"
    return csv_file(name, [("Row", "Reason", "As it came"), *rows])


def _taken_in(kind: Kind, form: QuestionForm, by: Viewer) -> tuple[str, str, UUID] | None:
    """Take the file in; where it can't be used the form says why, and nothing of it is stored."""
    ok, result = attempted(form, lambda: _import(kind, form.cleaned_data["file"], by))
    if not ok or result is None:
        return None
    words = f"{plural(result.accepted, kind.one, kind.many)} stored, {result.already_there} already there."
    if result.rejected:
        words += f" {plural(len(result.rejected), 'row')} could not be taken in."
    return words, kind.import_page, result.import_id


def _import(kind: Kind, upload: Any, by: Viewer) -> Result:
    with NamedTemporaryFile(suffix=".csv") as file:
        for chunk in upload.chunks():
            file.write(chunk)
        file.flush()
        try:
            return kind.take_in(Path(file.name), upload.name or "", by)
        except (LayoutProblem, MissingColumns) as problem:
            raise Refused(str(problem)) from problem
