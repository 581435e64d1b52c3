"""`frontdoor import notifications`: the police's file of public protection and domestic-abuse notifications."""

from pathlib import Path

import click

from frontdoor.cli.imports.command import Progress, import_command
from frontdoor.cli.outcome import Failed, Outcome, Rejected

COLUMNS = click.Option(
    ["--columns"],
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    envvar="FRONTDOOR_NOTIFICATION_COLUMNS",
    help="The county's own headings, codes and dates (TOML), where they differ from ours.",
)


@import_command("notifications", COLUMNS)
def notifications(file: Path, *, progress: Progress, columns: Path | None) -> Outcome:
    """Police notifications, as CSV.

    Several rows make one notification. One that is there already, with the same content, is counted and left alone;
    one sent again with something changed is stored as a newer version. A row that can't be taken in is kept, and
    listed with its number, as a spreadsheet shows it, and a reason for its sender; the other rows of its
    notification come in.
    """
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.notifications.actions import import_notifications
    from frontdoor.foundation.exchange.layouts import LayoutProblem, MissingColumns

    try:
        result = import_notifications(file, by=SYSTEM, progress=progress, columns=columns)
    except (LayoutProblem, MissingColumns) as problem:
        raise Failed(str(problem)) from problem
    rejected = tuple(Rejected(each.row, each.reason) for each in result.rejected)
    return Outcome(result.accepted, result.already_there, rejected)
