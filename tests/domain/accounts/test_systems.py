"""Another agency's system: let in by a token, for as long as the token lives, and no further than the doorstep."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.db import ProgrammingError, connection, transaction

from frontdoor.domain.accounts.actions import add_system, join, leave, let_in, renew_token, revoke_tokens
from frontdoor.domain.accounts.models import Token
from frontdoor.domain.accounts.queries import members, systems
from frontdoor.domain.accounts.rules import INTAKE, PEOPLE, SYSTEM, Reach, Role, Viewer, reach_of
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.county import County
from tests.factories.systems import a_system

pytestmark = pytest.mark.django_db


def test_whoever_holds_the_token_is_the_system(county: County) -> None:
    issued = a_system(county, "Ferrybank MIS", "education")
    caller = let_in(issued.token, by=INTAKE)
    assert caller is not None
    assert caller.viewer == issued.system
    assert (caller.viewer.role, caller.viewer.agency_code) == (Role.OTHER_SYSTEM, "education")


@pytest.mark.parametrize("wrong", ["", "x", "frontdoor_AAAAAAAA_guess", "\0"])
def test_nobody_is_let_in_by_a_guess(county: County, wrong: str) -> None:
    a_system(county)
    assert let_in(wrong, by=INTAKE) is None


def test_a_token_is_kept_as_a_digest_and_found_by_how_it_begins(county: County) -> None:
    issued = a_system(county)
    with acting_as(SYSTEM.id):
        kept = Token.objects.get(member_id=issued.system.id)
    secret = issued.token.removeprefix(issued.prefix)
    assert issued.token.startswith("frontdoor_")
    assert len(secret) > 40
    assert not any(secret in str(value) or issued.token in str(value) for value in vars(kept).values())


def test_an_ended_token_opens_nothing_from_the_next_call_on(county: County) -> None:
    issued = a_system(county)
    assert let_in(issued.token, by=INTAKE)
    assert revoke_tokens(issued.system.id, by=SYSTEM) == 1
    assert let_in(issued.token, by=INTAKE) is None


def test_a_token_ends_by_itself(county: County) -> None:
    issued = a_system(county, lasts=timedelta(days=30))
    with time_machine.travel(issued.until - timedelta(seconds=1), tick=False):
        assert let_in(issued.token, by=INTAKE)
    with time_machine.travel(issued.until, tick=False):
        assert let_in(issued.token, by=INTAKE) is None


def test_a_new_token_ends_the_old_one(county: County) -> None:
    old = a_system(county)
    new = renew_token(old.system.id, by=SYSTEM)
    assert let_in(old.token, by=INTAKE) is None
    assert let_in(new.token, by=INTAKE) is not None


def test_the_old_token_may_live_on_for_as_long_as_it_takes_to_change_it(county: County) -> None:
    old = a_system(county)
    new = renew_token(old.system.id, keep_old_for=timedelta(days=2), by=SYSTEM)
    assert let_in(old.token, by=INTAKE)
    with time_machine.travel(now() + timedelta(days=2, seconds=1)):
        assert let_in(old.token, by=INTAKE) is None
        assert let_in(new.token, by=INTAKE)


def test_the_calls_of_a_minute_are_counted_over_all_tokens_of_a_system(county: County) -> None:
    old, other = a_system(county), a_system(county, "Another")
    new = renew_token(old.system.id, keep_old_for=timedelta(days=2), by=SYSTEM)
    with time_machine.travel(now().replace(second=20, microsecond=0) + timedelta(hours=1), tick=False):
        callers = [let_in(token, by=INTAKE) for token in (old.token, old.token, new.token, other.token)]
    assert [(one.calls, one.wait) for one in callers if one] == [(1, 40), (2, 40), (3, 40), (1, 40)]


def test_the_count_begins_again_with_the_next_minute(county: County) -> None:
    issued = a_system(county)
    for later in (0, 60):
        with time_machine.travel(now().replace(second=59) + timedelta(hours=1, seconds=later), tick=False):
            caller = let_in(issued.token, by=INTAKE)
            assert caller is not None
            assert caller.calls == 1


def test_the_list_says_when_each_token_was_last_used_and_when_it_ends(county: County) -> None:
    issued = a_system(county)
    at = now() + timedelta(hours=1)
    with time_machine.travel(at, tick=False):
        let_in(issued.token, by=INTAKE)
    with acting_as(SYSTEM.id):
        [seen] = systems(SYSTEM)
    [token] = seen.tokens
    assert (seen.system, token.prefix, token.last_used) == (issued.system, issued.prefix, at)
    assert (token.until, token.revoked_at) == (issued.until, None)


def test_a_system_that_left_is_not_let_in(county: County) -> None:
    issued = a_system(county)
    leave(issued.system.id, by=SYSTEM)
    assert let_in(issued.token, by=INTAKE) is None


def test_a_system_may_add_and_sees_nothing_whatever_its_agency_was_told(county: County) -> None:
    issued = a_system(county, agency="police")
    with acting_as(issued.system.id), connection.cursor() as cursor:
        cursor.execute("SELECT frontdoor_reach(), frontdoor_agency()")
        assert cursor.fetchone() == ("intake", UUID(int=0))
    assert reach_of(issued.system) is Reach.INTAKE


def test_a_system_is_nobody_that_one_could_sign_in_as(county: County) -> None:
    issued = a_system(county)
    assert issued.system.id not in {one.id for one in members(SYSTEM)}
    assert Role.OTHER_SYSTEM not in PEOPLE


@pytest.mark.parametrize("role", [Role.OTHER_SYSTEM, Role.SERVICE])
def test_nobody_joins_as_a_system(county: County, role: Role) -> None:
    with pytest.raises(Refused, match="is let in by a token"):
        join("Sam", role=role, agency_id=county.agencies["police"], email="s@example.org", by=SYSTEM)


def test_two_systems_of_one_name_could_not_be_told_apart(county: County) -> None:
    a_system(county, "Ferrybank MIS")
    with pytest.raises(Refused, match="a system called Ferrybank MIS already"):
        a_system(county, " Ferrybank  MIS ")


def test_people_have_no_token(county: County) -> None:
    with pytest.raises(NotThere):
        renew_token(county.police.id, by=SYSTEM)
    with pytest.raises(NotThere):
        revoke_tokens(county.police.id, by=SYSTEM)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SERVICE, Role.OPERATIONS_MANAGER}))
def test_only_the_operations_manager_lets_a_system_in_or_ends_its_token(county: County, role: Role) -> None:
    issued, by = a_system(county), Viewer(uuid4(), "Somebody", role, uuid4())
    with pytest.raises(Refused, match="Only the operations manager"):
        add_system("One more", agency_id=county.agencies["police"], by=by)
    with pytest.raises(Refused, match="Only the operations manager"):
        renew_token(issued.system.id, by=by)
    with pytest.raises(Refused, match="Only the operations manager"):
        revoke_tokens(issued.system.id, by=by)


def test_the_operations_manager_lets_a_system_in_although_the_database_keeps_tokens_from_the_hub(
    county: County,
) -> None:
    by = Viewer(county.manager.id, "Graham", Role.OPERATIONS_MANAGER, county.agencies["ncc-children"])
    with acting_as(by.id):
        issued = add_system("One more", agency_id=county.agencies["police"], by=by)
        assert revoke_tokens(issued.system.id, by=by) == 1


def test_a_system_can_not_lengthen_the_life_of_its_own_token(county: County) -> None:
    issued = a_system(county)
    with acting_as(issued.system.id):
        assert Token.objects.update(until=now() + timedelta(days=9999)) == 0
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Token(
                member_id=issued.system.id,
                prefix="x",
                digest="x",
                issued_at=now(),
                issued_by=issued.system.id,
                until=now(),
            ).save(force_insert=True)
