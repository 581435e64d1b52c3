"""The written policy is whole: it parses, speaks of every page, says of each rule what it is, and has no idle rule."""

import re

import cedarpy
import pytest

from frontdoor.domain.accounts.rules import LABELS, PEOPLE
from tests.house.addresses import house_addresses
from tests.needtoknow.matrix.referee import POLICY, SCHEMA, Staffed, register, staff

RULES = re.findall(r'^@id\("(.+)"\)$', POLICY.read_text(), re.MULTILINE)


def test_the_policy_uses_only_the_words_that_were_agreed_for_it() -> None:
    checked = cedarpy.validate_policies(POLICY.read_text(), SCHEMA.read_text())
    assert [str(error) for error in checked.errors] == []


def test_the_register_names_every_page_and_no_other() -> None:
    named = {address.name for address in house_addresses()}
    assert (sorted(named - register().keys()), sorted(register().keys() - named)) == ([], []), (
        "put the page into the table in docs/security/need-to-know.md: its door, what it shows, what it begins"
    )


def test_the_register_names_every_kind_of_work() -> None:
    assert {LABELS[role] for role in PEOPLE} <= {one["uid"]["id"] for one in staff()}


def test_every_rule_has_a_name_of_its_own_and_words_that_anybody_can_read() -> None:
    text = POLICY.read_text()
    rules = len(re.findall(r"^(?:permit|forbid) \(", text, re.MULTILINE))
    assert (len(RULES), len(set(RULES))) == (rules, rules)


@pytest.mark.parametrize("address", house_addresses(), ids=lambda one: one.name)
def test_an_address_says_of_its_page_what_the_policy_says(address: object) -> None:
    said = address.access.who if address.access else frozenset()  # type: ignore[attr-defined]
    door = Staffed(address.name)  # type: ignore[attr-defined]
    assert door.open_to() == (PEOPLE | {None} if said is None else said & PEOPLE)
