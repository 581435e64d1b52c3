"""Measuring how quick the pages are: none is forgotten, and nothing stays behind."""

from frontdoor.cli.bench.drawn import MAKERS, Drawn
from frontdoor.cli.bench.routes import routes
from frontdoor.cli.bench.systems import of_a_system
from frontdoor.cli.bench.table import Timing, table
from frontdoor.domain.accounts.queries import systems
from frontdoor.domain.accounts.rules import SYSTEM
from tests.factories.county import a_county

# Of what the county of a bench has none: a passkey of one's own, and an agency that signs its people in.
NOT_MADE = {
    "mfa_edit_webauthn": ["pk"],
    "mfa_remove_webauthn": ["pk"],
    "openid_connect_login": ["provider_id"],
    "openid_connect_callback": ["provider_id"],
}


def fillable() -> set[str]:
    """Every argument of which some maker speaks."""
    import inspect

    words = " ".join(inspect.getsource(maker) for makers, _ in MAKERS for maker in makers)
    return {name for route in routes() for name in route.arguments if f'"{name}"' in words}


def test_every_address_is_one_that_the_bench_can_make() -> None:
    known = fillable()
    unknown = {route.name: sorted(route.arguments - known) for route in routes() if route.arguments - known}
    assert unknown == NOT_MADE


def test_an_address_without_arguments_needs_nothing_drawn() -> None:
    assert Drawn().fills(frozenset()) == [{}]


def test_what_belongs_together_is_filled_in_together() -> None:
    drawn = Drawn()
    drawn.add([{"contact_id": 1, "file_id": 2}])
    assert drawn.fills(frozenset({"contact_id", "file_id"})) == [{"contact_id": 1, "file_id": 2}]
    assert drawn.fills(frozenset({"contact_id"})) == []


def test_the_slowest_page_stands_first_and_what_misses_its_target_is_marked() -> None:
    quick = Timing("hub:actions", "mash_officer", millis=[10.0] * 20, sql=[1.0] * 20, queries=8)
    slow = Timing("hub:contact", "mash_officer", millis=[120.0] * 20, sql=[9.0] * 20, queries=21)
    _, first, second = table([quick, slow]).splitlines()
    assert (first.split()[0], first.split()[-2:]) == ("hub:contact", ["slow", "many"])
    assert (second.split()[0], second.split()[-1]) == ("hub:actions", "8")


def test_the_worklist_has_a_target_of_its_own() -> None:
    timing = Timing("hub:worklist", "mash_officer", millis=[40.0] * 20, sql=[9.0] * 20, queries=9)
    assert timing.misses == "slow"


def test_what_a_system_tells_and_asks_is_measured_as_answers_and_undone(db: None) -> None:
    a_county()
    told, asked = of_a_system(2)
    assert (len(told.millis), len(asked.millis), told.errors + asked.errors) == (2, 2, 0)
    assert not told.asks_much
    assert systems(SYSTEM) == []
