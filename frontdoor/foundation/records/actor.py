"""Who acts: told to the database for the length of one transaction, and no longer."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db import connection, transaction

_actor: ContextVar[UUID | None] = ContextVar("actor", default=None)


def current_actor() -> UUID | None:
    """The member for whom this transaction runs, or None."""
    return _actor.get()


def _tell(setting: str, value: str, patience: str = "") -> None:
    wait = ", set_config('lock_timeout', %s, true)" if patience else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT set_config(%s, %s, true){wait}",
            [f"frontdoor.{setting}", value, *([patience] if patience else [])],
        )


@contextmanager
def _for_this_transaction(
    setting: str, value: str, before: str, patience: str = "", *, savepoint: bool = True
) -> Iterator[None]:
    ends_here = not connection.in_atomic_block
    with transaction.atomic(savepoint=savepoint):
        _tell(setting, value, patience)
        yield
        # The end of the transaction forgets the value by itself; so does, after an error, the rolled-back savepoint.
        if not ends_here:
            _tell(setting, before)


@contextmanager
def acting_as(actor: UUID, *, patience: str = "", savepoint: bool = True) -> Iterator[None]:
    """Run a piece of work as this member; row security follows, and the member before is restored after.

    With `patience` (such as "5s") the transaction waits no longer than that for what somebody else has locked. Without
    a `savepoint` two statements are spared, and whatever goes wrong inside undoes the transaction whole.
    """
    before = _actor.get()
    token = _actor.set(actor)
    try:
        with _for_this_transaction("actor", str(actor), str(before or ""), patience, savepoint=savepoint):
            yield
    finally:
        _actor.reset(token)


@contextmanager
def holding(secret_digest: str) -> Iterator[None]:
    """Run a piece of work as somebody who holds a secret (a resume link, a follow code), given as its digest."""
    with _for_this_transaction("secret", secret_digest, ""):
        yield
