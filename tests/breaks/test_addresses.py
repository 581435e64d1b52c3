"""The checks of addresses see one that says nothing, wherever it is put."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path

from frontdoor.domain.accounts.rules import Role
from frontdoor.web.frame.access import EVERYONE, page
from tests.house import addresses
from tests.house.addresses import Address


def show(request: HttpRequest, **parts: object) -> HttpResponse:
    """A page."""
    return HttpResponse()


def found(*patterns: URLPattern) -> list[Address]:
    """The addresses of a door with these patterns."""
    return list(addresses.addresses([path("attic/", include(list(patterns)))]))


def test_an_address_that_says_nothing_is_named_with_its_whole_route() -> None:
    assert addresses.unstated(found(path("box/", show, name="box"))) == ["attic/box/ (box)"]


def test_an_address_in_a_named_space_is_found() -> None:
    door = path("attic/", include(([path("box/", show, name="box")], "attic")))
    assert addresses.unstated(addresses.addresses([door])) == ["attic/box/ (attic:box)"]


@pytest.mark.parametrize("who", [EVERYONE, {Role.PARTNER}])
def test_an_address_that_says_who_passes(who: set[Role] | None) -> None:
    assert addresses.unstated(found(page("box/", show, name="box", who=who))) == []


def test_an_address_without_a_name_is_named_by_its_route() -> None:
    assert addresses.unnamed(found(path("box/", show))) == ["attic/box/"]


def test_two_addresses_of_one_name_are_named() -> None:
    twins = [page(route, show, name="box", who=EVERYONE) for route in ("a/", "b/")]
    assert addresses.named_twice(found(*twins)) == ["box"]


def test_an_address_for_nobody_is_named() -> None:
    assert addresses.for_nobody(found(page("box/", show, name="box", who=[]))) == ["box"]


def test_a_subject_that_is_no_part_of_its_address_is_named() -> None:
    lost = page("box/<uuid:box>/", show, name="box", who=EVERYONE, subject="child")
    kept = page("bag/<uuid:bag>/", show, name="bag", who=EVERYONE, subject="bag")
    assert addresses.showing_what_is_not_there(found(lost, kept)) == ["box: child"]


def test_a_word_about_a_page_that_is_not_there_is_named() -> None:
    assert "account_login" in addresses.said_of_nothing(found(path("box/", show, name="box")))
