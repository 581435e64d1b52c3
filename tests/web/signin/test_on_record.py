"""Coming and going is on record: who came in, who did not, who went, and by whose account."""

from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.actions import leave
from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from tests.factories.signing_in import signed_in
from tests.web.signin.conftest import PASSWORD, App, SignIn, enter

COMING_AND_GOING = (Kind.SIGN_IN, Kind.SIGN_IN_FAILED, Kind.SIGN_OUT)


def came_and_went() -> list[Look]:
    """The rows of coming and going, in order."""
    with acting_as(SYSTEM.id):
        return list(Look.objects.filter(kind__in=COMING_AND_GOING).order_by("at", "id"))


def test_whoever_does_not_get_in_is_on_record_with_the_account_they_tried(
    helen: Viewer, sign_in: SignIn
) -> None:
    sign_in(Client(), password="three wrong words here")
    [row] = came_and_went()
    assert (row.kind, row.subject, row.member_id, row.result) == (Kind.SIGN_IN_FAILED, helen.id, None, 200)


def test_what_was_typed_is_not_kept_since_it_may_be_a_password(helen: Viewer, sign_in: SignIn) -> None:
    sign_in(Client(), email=PASSWORD, password="nobody@example.org")
    sign_in(Client(), email="nobody.canary@example.org", password=PASSWORD)
    rows = came_and_went()
    assert [row.subject for row in rows] == [None, None]
    assert not any("canary" in str(vars(row)) or PASSWORD in str(vars(row)) for row in rows)


def test_whoever_signs_in_is_on_record_once_by_name(helen: Viewer, come_in: SignIn) -> None:
    before = len(came_and_went())
    come_in(Client())
    [row] = came_and_went()[before:]
    assert (row.kind, row.who, row.role) == (Kind.SIGN_IN, "Helen Frost", "partner")


def test_a_wrong_code_after_the_right_password_is_no_sign_in(sign_in: SignIn, app: App) -> None:
    client, before = Client(), len(came_and_went())
    sign_in(client)
    enter(client, "000000")
    assert [row.kind for row in came_and_went()[before:]] == [Kind.SIGN_IN_FAILED]


def test_the_page_for_signing_in_is_no_sign_in(helen: Viewer) -> None:
    Client().get(reverse("account_login"))
    assert came_and_went() == []


def test_whoever_signs_out_is_on_record(helen: Viewer) -> None:
    client = signed_in(helen)
    client.post(reverse("account_logout"))
    [row] = came_and_went()
    assert (row.kind, row.member_id, row.who) == (Kind.SIGN_OUT, helen.id, "Helen Frost")


def test_whoever_leaves_in_a_hurry_is_on_record_too(helen: Viewer) -> None:
    signed_in(helen).get(reverse("public:leave"))
    assert [(row.kind, row.member_id) for row in came_and_went()] == [(Kind.SIGN_OUT, helen.id)]


def test_somebody_who_has_left_and_still_tries_is_on_record_by_name(helen: Viewer) -> None:
    client = signed_in(helen)
    Member.objects.filter(id=helen.id).update(left_at=now())
    assert client.get("/partner/").status_code == 403
    with acting_as(SYSTEM.id):
        [row] = Look.objects.all()
    assert (row.kind, row.who, row.member_id) == (Kind.REFUSAL, "Helen Frost", helen.id)


def test_a_browser_from_before_somebody_left_is_nobodys(helen: Viewer) -> None:
    client = signed_in(helen)
    leave(helen.id, by=SYSTEM)
    client.get("/partner/")
    with acting_as(SYSTEM.id):
        [row] = Look.objects.all()
    assert (row.kind, row.result, row.member_id) == (Kind.REFUSAL, 302, None)
