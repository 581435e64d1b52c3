"""Trying messages again and again, as time passes."""

from datetime import timedelta

import time_machine

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.delivery import deliver_waiting
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.letters.rules import WAITS, Outcome


def last(letter: Letter) -> tuple[Outcome | None, str]:
    """What became of the last try, and why."""
    [standing] = letters_about(SYSTEM, letter.about)
    return standing.outcome, standing.reason


def try_until_over() -> None:
    """Let time pass from wait to wait until every message went or was given up."""
    at = now()
    for wait in WAITS:
        at += wait + timedelta(seconds=1)
        with time_machine.travel(at, tick=False):
            deliver_waiting(by=SYSTEM)
