"""Whatever is said of whomever, however contradictory: the picture holds."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from frontdoor.domain.people.rules import MUTUAL, LifeStage, Tie
from frontdoor.web.hub.picture.doubts import doubts
from frontdoor.web.hub.picture.drawing import drawn
from frontdoor.web.hub.picture.generations import generations
from frontdoor.web.hub.picture.network import COUPLES, Basis, Bond, Household, Human, Network, Risk, Sex
from frontdoor.web.hub.picture.words import told
from tests.web.hub.picture.families import who
from tests.web.hub.picture.measuring import lines_through_words, overlaps, undrawn, unlike_the_list

HOMES = tuple(
    Household(str(number), f"{number} Ferry Row, Newark, NG24 {number}ZZ", number == 2)
    for number in range(1, 5)
)
NAMES = st.one_of(
    st.sampled_from(["Tom Varley", "Featherstonehaugh-Cholmondeley-Worthington", "Ng", "name not known"]),
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40),
    st.lists(st.text("abcdefgW", min_size=1, max_size=12), min_size=1, max_size=5).map(" ".join),
)


@st.composite
def humans(draw: Callable[..., Any], number: int) -> Human:
    """Somebody, of whom anything may be known or not."""
    return Human(
        id=who(str(number)),
        name=draw(NAMES),
        age=draw(st.sampled_from(["", "8", "about 15", "expected 3 March", "age not known"])),
        sex=draw(st.sampled_from(Sex)),
        stage=draw(st.sampled_from(LifeStage)),
        born=draw(st.none() | st.dates()),
        died=draw(st.sampled_from(["", "3 May 2024"])),
        home=draw(st.sampled_from(["", "1", "2", "3", "4"])),
        locked=draw(st.booleans()),
        index=number == 0 or draw(st.booleans()),
        here=draw(st.booleans()),
        steps=draw(st.integers(0, 9)),
        suspect_on=draw(st.sampled_from([(), ("FD-7KQM-2RXW",), ("FD-7KQM-2RXW", "FD-2222-2222")])),
    )


@st.composite
def networks(draw: Callable[..., Any], most: int = 12) -> Network:
    """Some people and any ties between any of them."""
    size = draw(st.integers(1, most))
    people = tuple(draw(humans(number)) for number in range(size))
    pair = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(lambda two: two[0] != two[1])
    said = (
        draw(st.lists(st.tuples(pair, st.sampled_from(Tie), st.sampled_from(Basis)), max_size=2 * size))
        if size > 1
        else []
    )
    dangers = draw(st.lists(pair, max_size=4, unique=True)) if size > 1 else []
    return Network(
        humans=people,
        households=HOMES,
        bonds=tuple(bonds(said)),
        risks=tuple(Risk(who(str(one)), who(str(other))) for one, other in dangers),
    )


def bonds(said: list[tuple[tuple[int, int], Tie, Basis]]) -> list[Bond]:
    """Each tie once, as reading leaves them: the same from either end, and one word on a couple."""
    found: dict[object, Bond] = {}
    for (one, other), tie, basis in said:
        first, second = (who(str(one)), who(str(other)))
        if tie in MUTUAL:
            first, second = sorted((first, second))
        named = basis is Basis.NAMED and tie is Tie.PARENT
        key = (first, second, "couple" if tie in COUPLES else tie)
        found[key] = Bond(
            tie, first, second, Basis.NAMED if named else Basis.STATED, "FD-7KQM-2RXW" if named else ""
        )
    return list(found.values())


@given(networks())
@settings(max_examples=250)
def test_no_words_or_symbols_ever_overlap(network: Network) -> None:
    drawing = drawn(network)
    assert overlaps(drawing) == []
    assert lines_through_words(drawing) == []


@given(networks(), st.integers(1, 14))
@settings(max_examples=120)
def test_everybody_is_drawn_or_counted_exactly_once_and_listed_exactly_once(
    network: Network, most: int
) -> None:
    drawing = drawn(network, most)
    assert unlike_the_list(drawing, told(network)) == set()
    assert len(drawing.figures) == min(most, len(network.humans))


@given(networks())
@settings(max_examples=120)
def test_the_list_says_every_tie_and_every_risk(network: Network) -> None:
    said = told(network)
    listed = {(one.id, other.id) for each in said.ties for one in each.ones for other in each.others}
    dangers = {(one.id, other.id) for each in said.risks for one in each.ones for other in each.others}
    assert listed == {(bond.one, bond.other) for bond in network.bonds}
    assert dangers == {(risk.one, risk.other) for risk in network.risks}


@given(networks())
@settings(max_examples=120)
def test_every_tie_is_drawn(network: Network) -> None:
    assert undrawn(drawn(network), network) == []


@given(networks())
@settings(max_examples=120)
def test_every_risk_that_is_drawn_ends_in_an_arrow(network: Network) -> None:
    drawing = drawn(network)
    arrows = [stroke for stroke in drawing.strokes if stroke.kind == "arrow"]
    assert len(arrows) == len(network.risks)


@given(networks(), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_in_which_people_are_read_changes_nothing(network: Network, chance: Any) -> None:
    people, ties = list(network.humans), list(network.bonds)
    chance.shuffle(people)
    chance.shuffle(ties)
    again = Network(tuple(people), network.households, tuple(ties), network.risks)
    assert drawn(again) == drawn(network)


@given(networks())
@settings(max_examples=100)
def test_whatever_is_said_generations_are_found_and_doubts_are_whole_sentences(network: Network) -> None:
    levels = generations(network)
    assert set(levels) == {one.id for one in network.humans}
    assert min(levels.values()) == 0
    assert all(doubt.endswith(".") for doubt in doubts(network))
