"""No address opens without somebody having said for whom."""

import pytest

from tests.house import addresses
from tests.house.addresses import Address, house_addresses
from tests.house.verdict import whole


@pytest.fixture(scope="module")
def found() -> list[Address]:
    """Every address of the service."""
    return house_addresses()


def test_every_address_says_who_may_open_it(found: list[Address]) -> None:
    assert whole(addresses.unstated(found))


def test_every_address_has_a_name_of_its_own(found: list[Address]) -> None:
    assert whole(addresses.unnamed(found) + addresses.named_twice(found))


def test_no_address_is_for_nobody(found: list[Address]) -> None:
    assert whole(addresses.for_nobody(found))


def test_every_subject_is_part_of_its_address(found: list[Address]) -> None:
    assert whole(addresses.showing_what_is_not_there(found))


def test_nothing_is_said_of_a_page_that_is_not_there(found: list[Address]) -> None:
    assert whole(addresses.said_of_nothing(found))
