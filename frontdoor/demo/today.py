"""What is added by real deeds once the history is stored: work of today that no copied row could stand for."""

from collections.abc import Callable

from frontdoor.demo.answered import answer_the_police
from frontdoor.demo.directory import list_services
from frontdoor.demo.guarded import guard
from frontdoor.demo.learning import learn
from frontdoor.demo.mails import write_in
from frontdoor.demo.reaching import write_and_ring
from frontdoor.demo.said import say_how_it_all_was
from frontdoor.demo.systems import tell_by_systems

LIVED: tuple[Callable[[], int], ...] = (
    list_services,
    tell_by_systems,
    write_in,
    guard,
    answer_the_police,
    write_and_ring,
    say_how_it_all_was,
    learn,
)
"""Each does some deeds of today, in transactions of its own and in this order, and says how many contacts they made."""


def live_through() -> int:
    """Do what today brings; says how many contacts that made."""
    return sum(deeds() for deeds in LIVED)
