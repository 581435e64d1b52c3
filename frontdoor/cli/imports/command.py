"""How a file of another system is taken in: `frontdoor import NAME FILE`, each row stored exactly once.

To add one, write a module in this package with a function decorated by `import_command`, and name it in `__init__`:

    @import_command("notifications")
    def notifications(file: Path, *, progress: Progress) -> Outcome:
        '''Police notifications, as CSV.'''

The decorator gives it FILE and `--json`, opens the database, prints the outcome and sets the exit code. The function
returns an `Outcome` (frontdoor.cli.outcome) and calls `progress(done, total)` as often as it likes. Options of its own
(`click.Option`) stand in the decorator after the name, and come to the function by keyword. One that reads something
else than a file says what it takes: `takes=` another argument, or None.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from getpass import getuser
from inspect import getdoc
from pathlib import Path
from typing import Protocol

import click

from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import Outcome


class Progress(Protocol):
    """Told how far an import is: so many of so many (rows, or bytes)."""

    def __call__(self, done: int, total: int) -> None:
        """Said as often as the import likes."""


# Reads a file, stores its rows, and says what became of each; run again on the same file it adds nothing twice.
Import = Callable[..., Outcome]


FILE = click.Argument(["file"], type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path))
AS_JSON = click.Option(["--json", "as_json"], is_flag=True, help="Print the outcome as one line of JSON.")


@click.group("import")
def imports() -> None:
    """Take in a file of another system.

    Exits with 0 when every row is stored, with 2 when some rows were rejected (the others are stored), and with 1 when
    nothing was done. A file may be imported again: rows that are already there are counted and left alone.
    """


def import_command(
    name: str, *options: click.Option, takes: click.Argument | None = FILE
) -> Callable[[Import], Import]:
    """Make a function a subcommand of `frontdoor import` that keeps the promises above."""

    def register(read: Import) -> Import:
        def run(as_json: bool, **chosen: object) -> int:
            open_database()
            with _progress_bar(shown=not as_json) as progress:
                taken = [chosen.pop(takes.name)] if takes is not None and takes.name else []
                outcome = read(*taken, progress=progress, **chosen)
            put_on_record(f"import_{name}", outcome.accepted)
            click.echo(outcome.as_json() if as_json else outcome.in_words())
            return outcome.exit_code

        parameters = [*([takes] if takes else []), *options, AS_JSON]
        imports.add_command(click.Command(name, callback=run, help=getdoc(read), params=parameters))
        return read

    return register


def put_on_record(command: str, shown: int) -> None:
    """A command that takes people's records in is on the record of looks, with whoever was at the machine."""
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.audit.actions import put_on_record
    from frontdoor.foundation.audit.rules import Kind
    from frontdoor.foundation.records.actor import acting_as

    at_the_machine = f"typed by the account {getuser()} of the machine"
    with acting_as(SYSTEM.id):
        put_on_record(f"command:{command}", by=SYSTEM, kind=Kind.DEED, shown=shown, reason=at_the_machine)


@contextmanager
def _progress_bar(*, shown: bool) -> Iterator[Progress]:
    """A bar on standard error, so that what is printed can be piped on; none where nobody looks."""
    stream = sys.stderr
    if not (shown and stream.isatty()):
        yield lambda done, total: None
        return
    with click.progressbar(length=1, file=stream, show_pos=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield progress
