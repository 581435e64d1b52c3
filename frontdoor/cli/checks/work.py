"""What waits for somebody: keys that files need, messages that did not arrive, contacts that nobody opened."""

from collections.abc import Iterator

from frontdoor.cli.checks import Finding


def everything() -> Iterator[Finding]:
    """All that the service knows of its own loose ends."""
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        yield _keys()
        yield _messages()
        yield _unseen()


def _keys() -> Finding:
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.files.queries import keys_missing

    missing = keys_missing(SYSTEM)
    if missing:
        return Finding(
            False, f"Files can't be opened: put these keys back from their copy: {', '.join(missing)}."
        )
    return Finding(True, "Every file has its key.")


def _messages() -> Finding:
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.foundation.letters.queries import how_many_undelivered

    waiting = how_many_undelivered(SYSTEM)
    said = f"Messages that did not arrive: {waiting}. The hub sees them under Look first."
    return Finding(not waiting, said if waiting else "Every message has arrived.", must=False)


def _unseen() -> Finding:
    from frontdoor.domain.accounts.rules import SYSTEM
    from frontdoor.domain.journey.queries import how_many_left_unseen

    waiting = how_many_left_unseen(SYSTEM)
    said = f"Contacts that nobody opened for a working day: {waiting}."
    return Finding(not waiting, said if waiting else "Nothing was left unseen for a working day.", must=False)
