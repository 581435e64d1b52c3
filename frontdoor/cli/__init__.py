"""The command `frontdoor`: what an engineer of the council types."""

import signal
import sys
from types import FrameType

import click

from frontdoor.cli.audit import audit
from frontdoor.cli.bench import bench
from frontdoor.cli.checking import check
from frontdoor.cli.demo import demo
from frontdoor.cli.imports import imports
from frontdoor.cli.members import county, enrol, leave, lost_factors
from frontdoor.cli.migrate import migrate
from frontdoor.cli.outcome import NOTHING_DONE, Failed, in_plain_words
from frontdoor.cli.rebuild import rebuild
from frontdoor.cli.serve import serve
from frontdoor.cli.start import start
from frontdoor.cli.systems import system
from frontdoor.cli.worker import worker

STOPPED = 130


class InOrder(click.Group):
    """Lists commands in the order in which they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """First the one that does everything, then its parts, then care."""
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="frontdoor", message="Front Door %(version)s")
def commands() -> None:
    """Front Door: a county's safeguarding front door.

    The database is the one named by DATABASE_URL (the application's role) and DATABASE_OWNER_URL (the owner, who
    migrates). Without them it is the embedded PostgreSQL in the folder FRONTDOOR_DATA (default: var), which is
    started when it is needed and stopped by the last command that uses it.

    Every command exits with 0 when all went well. See docs/operate/running.md.
    """


for command in (
    start,
    serve,
    worker,
    migrate,
    demo,
    county,
    enrol,
    leave,
    lost_factors,
    system,
    imports,
    audit,
    rebuild,
    check,
    bench,
):
    commands.add_command(command)


def main() -> None:
    """Run a command; what goes wrong is said in a sentence, without a traceback where we know the cause."""
    # A shell that starts us in the background lets Ctrl-C be ignored, and what was ignored stays so: not for us.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGHUP, _leave)
    try:
        code = commands(prog_name="frontdoor", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(STOPPED)
    except click.ClickException as error:
        # click's own code for a mistyped command is 2, which here means "some rows were rejected".
        error.show()
        sys.exit(NOTHING_DONE)
    except Exception as error:
        said = in_plain_words(error)
        if said is None:
            raise
        click.echo(f"{Failed.BEGINS}{said}", err=True)
        sys.exit(NOTHING_DONE)
    sys.exit(code if isinstance(code, int) else 0)


def _leave(number: int, frame: FrameType | None) -> None:
    """Leaving by SystemExit lets the embedded database be stopped."""
    sys.exit(128 + number)
