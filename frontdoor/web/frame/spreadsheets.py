"""Files that a spreadsheet opens."""

import csv
import io
from collections.abc import Iterable

from django.http import HttpResponse

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(name: str, rows: Iterable[Iterable[str]]) -> HttpResponse:
    """Rows as a file to be kept, under this name; never kept on the way."""
    return HttpResponse(
        as_csv(rows),
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
