"""Who may enrol a member, and what ends at once when somebody leaves."""

from uuid import uuid4

import pytest
from django.test import Client

from frontdoor.domain.accounts.actions import join, leave
from frontdoor.domain.accounts.queries import member, members, names_of, sign_in_of, viewer_of
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Reach, Role, Viewer, reach_of
from frontdoor.foundation.records.refusals import Refused
from tests.factories.county import County

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SERVICE, Role.OPERATIONS_MANAGER}))
def test_only_the_operations_manager_enrols_and_lets_go(county: County, role: Role) -> None:
    by = Viewer(uuid4(), "Somebody", role, uuid4())
    with pytest.raises(Refused, match="Only the operations manager may enrol a member"):
        join("Sam", role=Role.PARTNER, agency_id=county.agencies["police"], email="s@example.org", by=by)
    with pytest.raises(Refused, match="Only the operations manager may end a membership"):
        leave(county.police.id, by=by)


def test_the_operations_manager_enrols(county: County) -> None:
    by = Viewer(uuid4(), "Graham", Role.OPERATIONS_MANAGER, county.agencies["ncc-children"])
    joined = join("Sam", role=Role.PARTNER, agency_id=county.agencies["police"], email="S@Example.org", by=by)
    assert sign_in_of(by, joined.id).email == "s@example.org"
    assert (joined.agency_code, joined.sees_hub) == ("police", False)


def test_a_member_without_a_password_can_not_sign_in_yet(county: County) -> None:
    assert not sign_in_of(SYSTEM, county.police.id).has_usable_password()


def test_a_leavers_open_sessions_end_and_they_are_no_member_any_more(county: County) -> None:
    user = sign_in_of(SYSTEM, county.police.id)
    client = Client()
    client.force_login(user)
    leave(county.police.id, by=SYSTEM)
    assert "_auth_user_id" not in client.session
    assert viewer_of(None, user.id) is None
    assert not sign_in_of(SYSTEM, county.police.id).is_active


def test_other_peoples_sessions_go_on_when_somebody_leaves(county: County) -> None:
    client = Client()
    client.force_login(sign_in_of(SYSTEM, county.health.id))
    leave(county.police.id, by=SYSTEM)
    assert "_auth_user_id" in client.session


def test_a_leaver_is_still_named_on_what_they_did_and_no_longer_listed(county: County) -> None:
    leave(county.police.id, by=SYSTEM)
    assert names_of(SYSTEM, [county.police.id])[county.police.id] == county.police.name
    assert county.police.id not in [one.id for one in members(SYSTEM, Role.PARTNER)]
    assert member(SYSTEM, county.police.id).name == county.police.name


def test_the_service_and_the_public_form_have_names_too(county: County) -> None:
    assert set(names_of(SYSTEM, []).values()) == {"Front Door", "The public form"}


@pytest.mark.parametrize(
    ("viewer", "reach"),
    [(SYSTEM, Reach.ALL), (INTAKE, Reach.INTAKE)]
    + [(Viewer(uuid4(), "", role, uuid4()), Reach.HUB) for role in Role if "mash" in role or "social" in role]
    + [(Viewer(uuid4(), "", Role.PARTNER, uuid4()), Reach.GRANTED)]
    + [(Viewer(uuid4(), "", Role.GUARDIAN, uuid4()), Reach.GUARDIAN)],
)
def test_how_far_somebody_sees_comes_with_their_role(viewer: Viewer, reach: Reach) -> None:
    assert reach_of(viewer) is reach
