"""How a command ends: what it says, and the number that it exits with."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import ClassVar

import click

ALL_STORED = 0
NOTHING_DONE = 1
SOME_REJECTED = 2
SHOWN_REJECTIONS = 20
MANUAL = "See docs/operate/running.md."


class Failed(click.ClickException):
    """Something that we know about went wrong: what happened, that nothing is lost, what to do."""

    BEGINS: ClassVar[str] = "Error: "
    exit_code = NOTHING_DONE


@dataclass(frozen=True)
class Rejected:
    """A row that was not stored, and a reason that its sender can act on."""

    row: int
    reason: str


@dataclass(frozen=True)
class Outcome:
    """What an import did; as JSON exactly `accepted`, `already_there` and `rejected`."""

    accepted: int
    already_there: int
    rejected: Sequence[Rejected] = field(default_factory=tuple)

    @property
    def exit_code(self) -> int:
        """0 when all is stored, 2 when some rows were rejected."""
        return SOME_REJECTED if self.rejected else ALL_STORED

    def as_json(self) -> str:
        """One line, for a program."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def in_words(self) -> str:
        """A few lines, for a person."""
        said = [
            f"Stored: {self.accepted:,}. Already there: {self.already_there:,}. Not stored: {len(self.rejected):,}."
        ]
        said += [f"  Row {bad.row}: {bad.reason}" for bad in self.rejected[:SHOWN_REJECTIONS]]
        if len(self.rejected) > SHOWN_REJECTIONS:
            said.append(f"  and {len(self.rejected) - SHOWN_REJECTIONS:,} more; --json lists them all.")
        return "\n".join(said)


def in_plain_words(error: Exception) -> str | None:
    """A sentence for a failure whose cause we know; None for one that we don't, which deserves its traceback."""
    from frontdoor.config.database import NoDatabase

    if isinstance(error, NoDatabase):
        return str(error)
    # Django and psycopg take a third of a second to import, and the failure can be theirs only if they are there.
    cause = error.__cause__ or error
    kinds = (
        {kind.__name__ for kind in type(cause).__mro__}
        if type(cause).__module__.startswith("psycopg")
        else set()
    )
    said = str(cause).strip().partition("\n")[0]
    if "UndefinedTable" in kinds or "UndefinedColumn" in kinds:
        return (
            f"The database's tables are not up to date ({said}). Nothing was changed. Type: frontdoor migrate"
        )
    if "InsufficientPrivilege" in kinds:
        return f"The database refuses: {said}. Do DATABASE_URL and DATABASE_OWNER_URL name the right roles? {MANUAL}"
    if "OperationalError" in kinds and "connection" in said:
        return f"The database can't be reached: {said}. Nothing was changed. Is it running, at that address? {MANUAL}"
    return None
