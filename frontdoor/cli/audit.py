"""`frontdoor audit`: the record of looks is exported, verified here or anywhere, and witnessed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from frontdoor.cli.opening import open_database
from frontdoor.cli.outcome import ALL_STORED, NOTHING_DONE, Failed
from frontdoor.foundation.records.disk import writing_whole

if TYPE_CHECKING:
    from frontdoor.foundation.sealing.notes import Note, PublicKey
    from frontdoor.foundation.sealing.verdicts import Verdict

A_FILE = click.Path(dir_okay=False, path_type=Path)
THERE = click.Path(exists=True, dir_okay=False, path_type=Path)
LONGEST_LINE = 1_000_000
DAYS_OF_CHECKPOINTS = 31
NO_WITNESS_YET = (
    "Outside means here: a folder beside the database, which whoever can rewrite the one can rewrite too. Name a "
    "folder of another agency (FRONTDOOR_WITNESS_FOLDER), or verify against a checkpoint that it kept."
)
NO_COUNTY = "No county is set up yet, so there is no hub to sign for. Nothing was changed."


@click.group("audit", short_help="Export, verify and witness the record of looks.")
def audit() -> None:
    """Export, verify and witness the record of looks. See docs/operate/audit.md."""


@audit.command(short_help="Say whether the record of looks is whole.")
@click.option("--copy", "copy", type=THERE, help="An exported copy, instead of the database.")
@click.option(
    "--checkpoint",
    "files",
    type=THERE,
    multiple=True,
    help="What a witness kept. More than one may be given.",
)
@click.option(
    "--key", "keys", multiple=True, help="The hub's public key, as `frontdoor audit keys` prints it."
)
def verify(copy: Path | None, files: Sequence[Path], keys: Sequence[str]) -> int:
    """Say whether the record of looks is whole, and if not, where it begins to be wrong and in what way.

    With --copy it needs no database: neither ours nor any. Without, it reads the database, and the witnesses' folder
    when no --checkpoint is given. Exits with 1 when anything is wrong.
    """
    known = _keys(keys)
    verdict = _verify_copy(copy, known, files) if copy else _verify_database(known, files)
    click.echo(verdict.in_words())
    return ALL_STORED if verdict.whole else NOTHING_DONE


@audit.command(short_help="Write a copy that anybody can verify.")
@click.argument("file", type=A_FILE)
def export(file: Path) -> None:
    """Write all looks with their seals to FILE, to be verified by `frontdoor audit verify --copy FILE` anywhere.

    It holds who looked at what, and what they searched for: treat it as a record of children. That it was made is
    itself put on the record.
    """
    open_database()
    _put_on_record()
    with writing_whole(file) as to, _copied() as lines:
        to.writelines(lines)
    click.echo(f"{file} holds the record of looks. Give it to nobody who may not read it.")


@audit.command(short_help="Seal now, and print the newest checkpoint.")
def checkpoint() -> None:
    """Seal what is not sealed yet, hand the checkpoint to the witnesses' folder, and print it for whoever keeps it."""
    open_database()
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as
    from frontdoor.foundation.sealing.queries import newest_checkpoints
    from frontdoor.jobs.sealing import Sealer, hub_name

    if not hub_name():
        raise Failed(NO_COUNTY)
    Sealer().once()
    with acting_as(SYSTEM.id):
        found = newest_checkpoints(SYSTEM, 1)
    if not found:
        raise Failed("Nothing was looked at yet, so there is nothing to sign. Nothing was changed.")
    click.echo(str(found[0]), nl=False)


@audit.command(short_help="Print the public key of our checkpoints.")
def keys() -> None:
    """Print the public key by which this hub's checkpoints are known: give it to every witness, in person."""
    open_database()
    key = _own_key()
    if key is None:
        raise Failed(NO_COUNTY)
    click.echo(str(key))


def _verify_copy(copy: Path, keys: Sequence["PublicKey"], files: Sequence[Path]) -> "Verdict":
    from frontdoor.foundation.sealing.verifying import verify as verified

    with copy.open("rb") as lines:
        return verified(_lines(lines), keys=keys, outside=_notes(files))


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Line by line, none longer than fits in memory: nobody vouches for a copy."""
    return iter(lambda: file.readline(LONGEST_LINE), b"")


def _verify_database(keys: Sequence["PublicKey"], files: Sequence[Path]) -> "Verdict":
    open_database()
    from django.conf import settings

    from frontdoor.foundation.sealing.verifying import verify as verified
    from frontdoor.foundation.sealing.witnesses import kept_in

    outside = _notes(files or kept_in(settings.WITNESS_FOLDER, DAYS_OF_CHECKPOINTS))
    own = _own_key()
    with _copied() as lines:
        verdict = verified(lines, keys=keys or ([own] if own else []), outside=outside)
    if not files and settings.WITNESS_FOLDER.is_relative_to(settings.DATA_DIR):
        verdict.cautions.append(NO_WITNESS_YET)
    return verdict


@contextmanager
def _copied() -> Iterator[Iterator[bytes]]:
    """The record as it stands now, with who each member is today."""
    from frontdoor.domain.accounts.queries import everybodys_names
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as
    from frontdoor.foundation.sealing.exporting import copying
    from frontdoor.jobs.sealing import hub_name

    with acting_as(SYSTEM.id):
        roll = everybodys_names(SYSTEM)
    with copying(origin=hub_name(), key=str(_own_key() or ""), roll=roll, by=SYSTEM) as lines:
        yield lines


def _own_key() -> "PublicKey | None":
    from django.conf import settings

    from frontdoor.foundation.sealing.keys import signing_key
    from frontdoor.foundation.sealing.notes import public_key
    from frontdoor.jobs.sealing import hub_name

    name = hub_name()
    return public_key(name, signing_key(settings.KEYS_DIR)) if name else None


def _put_on_record() -> None:
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.audit.actions import put_on_record
    from frontdoor.foundation.audit.rules import Kind
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        put_on_record("command:audit_export", by=SYSTEM, kind=Kind.EXPORT)


def _keys(texts: Sequence[str]) -> list["PublicKey"]:
    from frontdoor.foundation.sealing.notes import NotANote, PublicKey

    try:
        return [PublicKey.read(text) for text in texts]
    except NotANote as wrong:
        raise Failed(str(wrong)) from wrong


def _notes(files: Sequence[Path]) -> list["Note"]:
    """Every checkpoint in these files; a file that holds none, or half of one, is no evidence and is refused."""
    from frontdoor.foundation.sealing.notes import NotANote, notes_in

    found = []
    for file in files:
        try:
            found += notes_in(file.read_text(encoding="utf-8", errors="replace"))
        except NotANote as wrong:
            raise Failed(f"{file} {wrong}. Nothing was verified.") from wrong
    return found
