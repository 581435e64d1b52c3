"""Every table says whether it may change and who signed it, and links only look down the stairs."""

from tests.house import tables
from tests.house.stairs import height_of_parts
from tests.house.verdict import whole


def test_every_table_says_whether_it_may_change() -> None:
    assert whole(tables.undeclared(tables.house_tables()))


def test_a_table_that_may_change_keeps_its_history_or_says_why_not() -> None:
    assert whole(tables.forgetful(tables.house_tables()))


def test_every_deed_on_a_row_has_its_moment_and_its_member() -> None:
    assert whole(tables.half_signed(tables.house_tables()))


def test_no_row_can_keep_half_a_signature() -> None:
    assert whole(tables.loosely_signed(tables.house_tables()))


def test_foreign_keys_point_down_the_stairs() -> None:
    assert whole(tables.upward(tables.house_tables(), height_of_parts()))


def test_no_foreign_key_opens_a_way_back_up() -> None:
    assert whole(tables.open_behind(tables.house_tables(), height_of_parts()))


def test_links_between_rooms_are_found() -> None:
    links = {str(link) for link in tables.links_between_rooms(tables.house_tables(), height_of_parts())}
    assert "contacts.Concerned.person" in links
