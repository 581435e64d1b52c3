"""`frontdoor import calls`: the telephony system's log of both lines."""

from pathlib import Path

import click

from frontdoor.cli.imports.command import Progress, import_command
from frontdoor.cli.outcome import Failed, Outcome, Rejected

COLUMNS = click.Option(
    ["--columns"],
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    envvar="FRONTDOOR_CALL_COLUMNS",
    help="The county's own headings, words and times (TOML), where they differ from ours.",
)


@import_command("calls", COLUMNS)
def calls(file: Path, *, progress: Progress, columns: Path | None) -> Outcome:
    """The telephony system's log of calls, as CSV.

    A call that is there already, with the same content, is counted and left alone; one sent again with something
    changed is stored as a newer version, and the newest is what every figure counts. A row that can't be taken in is
    kept, and listed with its number, as a spreadsheet shows it, and a reason for its sender.
    """
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.calls.actions import import_calls
    from frontdoor.foundation.exchange.layouts import LayoutProblem, MissingColumns

    try:
        result = import_calls(file, by=SYSTEM, progress=progress, columns=columns)
    except (LayoutProblem, MissingColumns) as problem:
        raise Failed(str(problem)) from problem
    rejected = tuple(Rejected(each.row, each.reason) for each in result.rejected)
    return Outcome(result.accepted, result.already_there, rejected)
