"""The record of looks: that it is sealed in time, and that somebody else keeps its checkpoints."""

from collections.abc import Iterator

from frontdoor.cli.checks import Finding


def everything() -> Iterator[Finding]:
    """All that can be seen without reading through the whole record, which `frontdoor audit verify` does."""
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        yield _sealed()
        yield from _witnessed()


def _sealed() -> Finding:
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.clock import now
    from frontdoor.foundation.sealing.queries import oldest_unsealed, sealed_so_far
    from frontdoor.foundation.sealing.rules import is_overdue, said

    oldest, sealed = oldest_unsealed(SYSTEM), sealed_so_far(SYSTEM)
    if oldest and is_overdue(oldest, now()):
        return Finding(
            False,
            f"A look of {said(oldest)} is not sealed: sealing stands still, so what was looked at since could be "
            "changed unseen. Is `frontdoor worker` running? `frontdoor audit checkpoint` seals once.",
        )
    return Finding(True, f"The record of looks is sealed: {sealed.looks if sealed else 0:,} looks.")


def _witnessed() -> Iterator[Finding]:
    from django.conf import settings

    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.sealing.notes import NotANote
    from frontdoor.foundation.sealing.queries import newest_checkpoints, sealed_so_far
    from frontdoor.foundation.sealing.rules import said
    from frontdoor.foundation.sealing.witnesses import kept_outside, newest_kept

    own, sealed = newest_checkpoints(SYSTEM, 1), sealed_so_far(SYSTEM)
    try:
        kept = newest_kept(settings.WITNESS_FOLDER)
    except (OSError, NotANote) as wrong:
        yield Finding(False, f"The witnesses' folder {settings.WITNESS_FOLDER} can't be read: {wrong}.")
        return
    if kept and kept.size > (sealed.looks if sealed else 0):
        yield Finding(
            False,
            f"The record of looks went back in time: a checkpoint kept outside on {said(kept.at)} counts {kept.size:,} "
            "looks. Was the database restored from an earlier copy? Type: frontdoor audit verify",
        )
    elif own and (not kept or kept.size < own[0].size):
        yield Finding(
            False, f"The newest checkpoint is not in the witnesses' folder {settings.WITNESS_FOLDER}."
        )
    if not kept_outside():
        yield Finding(
            False,
            "witnesses: whoever can rewrite the record of looks can rewrite its checkpoints too, for they are kept "
            "beside it alone. Set FRONTDOOR_WITNESS_FOLDER or FRONTDOOR_WITNESSES (docs/operate/audit.md).",
            must=False,
        )
    else:
        yield Finding(True, "Checkpoints of the record of looks are kept outside.")
