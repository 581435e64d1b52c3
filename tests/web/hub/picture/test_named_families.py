"""Families that a picture has to get right, one by one."""

from dataclasses import replace

import pytest

from frontdoor.domain.people.rules import Tie
from frontdoor.web.hub.picture.doubts import doubts
from frontdoor.web.hub.picture.drawing import Drawing, Figure, drawn
from frontdoor.web.hub.picture.figures import Shape
from frontdoor.web.hub.picture.words import Told, told
from tests.web.hub.picture import families
from tests.web.hub.picture.families import FAMILIES, adult, child, family, tie
from tests.web.hub.picture.measuring import lines_through_words, overlaps, undrawn, unlike_the_list


def figure(drawing: Drawing, name: str) -> Figure:
    """Somebody's symbol, by name."""
    return next(each for each in drawing.figures if each.human.name == name)


def sentences(list_of_all: Told) -> list[str]:
    """Every tie of the list, in words."""
    return [
        f"{' and '.join(one.name for one in each.ones)} {each.how} {' and '.join(one.name for one in each.others)}"
        for each in (*list_of_all.ties, *list_of_all.follows, *list_of_all.risks)
    ]


@pytest.mark.parametrize("name", FAMILIES)
def test_nothing_lies_on_anything(name: str) -> None:
    assert overlaps(drawn(FAMILIES[name]())) == []


@pytest.mark.parametrize("name", FAMILIES)
def test_no_line_runs_through_words_or_somebody_it_does_not_concern(name: str) -> None:
    assert lines_through_words(drawn(FAMILIES[name]())) == []


@pytest.mark.parametrize("name", FAMILIES)
def test_the_picture_and_the_list_say_the_same_people_and_ties(name: str) -> None:
    network = FAMILIES[name]()
    assert unlike_the_list(drawn(network), told(network)) == set()
    assert undrawn(drawn(network, 100), network) == []


@pytest.mark.parametrize("name", FAMILIES)
def test_the_same_family_is_drawn_the_same_in_whatever_order_it_is_read(name: str) -> None:
    network = FAMILIES[name]()
    backwards = replace(network, humans=network.humans[::-1], bonds=network.bonds[::-1])
    assert drawn(backwards) == drawn(network)


def test_children_hang_below_their_parents_and_beside_one_another() -> None:
    drawing = drawn(families.single_parent())
    mother, tom, mia = (figure(drawing, f"{name} Varley") for name in ("Danielle", "Tom", "Mia"))
    assert mother.y < tom.y == mia.y
    assert tom.x < mia.x  # the eldest first


def test_the_symbols_are_those_of_a_genogram() -> None:
    drawing = drawn(families.half_siblings())
    assert figure(drawing, "Kyle Varley").shape is Shape.SQUARE
    assert figure(drawing, "Ruby Marsh").shape is Shape.CIRCLE
    assert "index" in drawing.kinds


def test_whoever_is_not_born_yet_is_a_triangle_and_sex_not_said_a_diamond() -> None:
    assert figure(drawn(families.unborn()), "Unborn child Varley").shape is Shape.TRIANGLE
    assert figure(drawn(families.sex_not_known()), "Alex Varley").shape is Shape.DIAMOND


def test_a_couple_stands_side_by_side_and_one_that_parted_is_struck_through() -> None:
    drawing = drawn(families.half_siblings())
    mother, father = figure(drawing, "Danielle Varley"), figure(drawing, "Kyle Varley")
    assert mother.y == father.y
    assert {"couple", "parted"} <= drawing.kinds


def test_three_generations_stand_on_three_levels() -> None:
    drawing = drawn(families.three_generations())
    levels = [figure(drawing, name).y for name in ("Jean Oldershaw", "Danielle Varley", "Tom Varley")]
    assert levels == sorted(set(levels))
    assert "died" in drawing.kinds


def test_half_siblings_over_two_households_follow_from_their_parents() -> None:
    said = sentences(told(families.half_siblings()))
    assert "Tom Varley is half-brother or half-sister of Isla Marsh" in said
    assert "Mia Varley is half-brother or half-sister of Isla Marsh" in said
    assert "Tom Varley has both parents in common with Mia Varley" in said


def test_two_mothers_are_a_couple_like_any_other() -> None:
    drawing = drawn(families.two_mothers())
    assert "couple" in drawing.kinds
    assert "Danielle Varley and Ruby Marsh are parents of Tom Varley" in sentences(
        told(families.two_mothers())
    )


def test_a_household_is_one_room_with_its_address_over_it() -> None:
    drawing = drawn(families.half_siblings())
    rooms = {
        figure.human.name: lane.labels[0].words.text.split(",")[0]
        for lane in drawing.lanes
        for figure in drawing.figures
        if lane.box.x < figure.x < lane.box.x + lane.box.width
    }
    assert (rooms["Tom Varley"], rooms["Isla Marsh"]) == ("7 Larkmead Court", "12 Ostler Street")


def test_a_child_with_two_homes_stands_in_one_and_is_named_in_the_other() -> None:
    drawing, said = drawn(families.child_in_two_homes()), told(families.child_in_two_homes())
    assert [each.human.name for each in drawing.figures].count("Tom Varley") == 1
    footers = " ".join(label.words.text for lane in drawing.lanes for label in lane.labels)
    assert "Said to live here before: Tom Varley" in footers
    assert [one.name for home in said.homes if home.household for one in home.household.earlier] == [
        "Tom Varley"
    ]


def test_a_protected_address_stands_in_no_household_whoever_shares_it() -> None:
    apart, together = drawn(families.protected_address()), families.protected_address()
    unknown = replace(
        together, humans=tuple(replace(one, locked=bool(one.locked)) for one in together.humans)
    )
    enclosed = [lane for lane in apart.lanes if lane.known]
    assert len(enclosed) == 1
    assert drawn(unknown) == apart
    assert all(
        figure(apart, name).labels[-2].words.kind == "locked" for name in ("Tom Varley", "Danielle Varley")
    )


def test_a_suspect_is_said_to_be_named_so_and_no_more() -> None:
    drawing, said = drawn(families.suspect_and_father()), told(families.suspect_and_father())
    words = " ".join(label.words.text for label in figure(drawing, "Kyle Varley").labels)
    assert "named as suspect on FD-7KQM-2RXW" in words
    assert [one.references for one in said.suspects] == ["FD-7KQM-2RXW"]


def test_a_risk_is_an_arrow_with_words_not_a_colour_alone() -> None:
    drawing = drawn(families.suspect_and_father())
    assert {label.words.text for label in drawing.risks} == {"poses a risk"}
    assert {"risk", "arrow"} <= drawing.kinds
    assert "Kyle Varley poses a risk to Tom Varley and Danielle Varley" in [
        each.replace("Danielle Varley and Tom Varley", "Tom Varley and Danielle Varley")
        for each in sentences(told(families.suspect_and_father()))
    ]


def test_being_suspected_alone_draws_no_line_of_risk() -> None:
    network = replace(families.suspect_and_father(), risks=())
    assert drawn(network).risks == ()
    assert told(network).risks == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("parents_of_each_other", "were each said to be the other’s parent."),
        ("older_than_the_mother", "who is older or as old."),
        ("a_circle", "go round in a circle"),
    ],
)
def test_what_can_not_be_so_is_drawn_and_said_to_contradict_itself(name: str, said: str) -> None:
    network = FAMILIES[name]()
    assert any(said in each for each in doubts(network))
    assert len(drawn(network).figures) == len(network.humans)


@pytest.mark.parametrize("name", ["single_parent", "three_generations", "half_siblings", "two_mothers"])
def test_a_family_that_fits_together_raises_no_doubt(name: str) -> None:
    assert doubts(FAMILIES[name]()) == []


def test_a_parent_of_nine_years_is_worth_another_look() -> None:
    young = family(
        [child("Tom Varley", born=2018), adult("Mia Varley", born=2009)],
        tie("Mia Varley", Tie.PARENT, "Tom Varley"),
    )
    assert doubts(young) == ["Mia Varley was said to be parent of Tom Varley, and is only 8 years older."]


def test_a_very_large_family_is_folded_and_nobody_is_lost() -> None:
    drawing = drawn(families.very_large())
    assert drawing.note is not None
    assert drawing.note.words.text == "and 22 more in the list"
    assert len(drawing.figures) + len(drawing.folded) == 52


def test_the_line_says_who_is_missing_from_the_contact() -> None:
    network = families.half_siblings()
    here = replace(
        network, humans=tuple(replace(one, here=one.name.startswith("Tom")) for one in network.humans)
    )
    assert (
        told(here, on_contact=True).line
        == "6 people at 2 addresses; 2 brothers or sisters not on this contact"
    )
    assert told(here).line == "6 people at 2 addresses"


def test_another_child_at_the_address_is_counted_where_nobody_said_that_they_are_family() -> None:
    network = family([child("Tom Varley"), child("Leo Marsh"), adult("Ruby Marsh")])
    assert told(network, on_contact=True).line == "3 people at 1 address; 1 other child at the address"
