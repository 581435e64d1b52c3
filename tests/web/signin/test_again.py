"""Saying again that it is you, before exports and the like: nothing typed is lost by it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path, reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.web.frame.access import MEMBERS, page
from frontdoor.web.frame.visits import Proof
from tests.factories.county import County
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import words_of
from tests.web.public.filling import Shown, path_of
from tests.web.signin.conftest import PASSWORD, SignIn, set_up_app

AGAIN = reverse("signin:again")
OLD = timedelta(minutes=6)


def taken(request: HttpRequest) -> HttpResponse:
    """A page that must not be opened by whoever finds a screen unlocked; it says what it was sent."""
    return HttpResponse(f"{request.method} {dict(request.POST.lists())}")


urlpatterns = [
    page("trial/export/", taken, name="trial_export", who=MEMBERS, step_up=True),
    path("", include("frontdoor.config.urls")),
]
EXPORT = "/trial/export/"


@pytest.fixture(autouse=True)
def _trial_page() -> Iterator[None]:
    """The page is there for these tests alone."""
    with override_settings(ROOT_URLCONF="tests.web.signin.test_again"):
        yield


def test_right_after_signing_in_nothing_more_is_asked(county: County) -> None:
    assert signed_in(county.manager).get(EXPORT).status_code == 200


def test_five_minutes_later_it_is_asked_again(county: County) -> None:
    client = signed_in(county.manager, proved=OLD)
    assert client.get(f"{EXPORT}?since=May")["Location"] == f"{AGAIN}?next=/trial/export/%3Fsince%3DMay"


def test_pages_that_need_no_more_stay_open(county: County) -> None:
    assert signed_in(county.manager, proved=OLD).get("/hub/").status_code == 200


@pytest.fixture
def helens(sign_in: SignIn) -> Client:
    """Helen's browser, in which her app was set up; and then some time went by."""
    client = Client()
    sign_in(client)
    client.app = set_up_app(client)  # type: ignore[attr-defined]
    return aged(client)


def aged(client: Client) -> Client:
    """The same browser, when the proof is too old."""
    session = client.session
    session["visit"] = session["visit"] | {"proved": "2026-01-01T08:00:00+00:00"}
    session.save()
    return client


def test_a_code_opens_the_page_that_one_wanted(helens: Client) -> None:
    asked = helens.get(EXPORT, follow=True)
    assert "Say again that it is you" in words_of(asked)
    sent = {"again_code": helens.app.code(), "again_next": EXPORT}  # type: ignore[attr-defined]
    assert helens.post(AGAIN, sent, follow=True).content == b"GET {}"


def hidden(shown: Shown) -> dict[str, list[str]]:
    """The fields that a page carries along, as its form sends them."""
    found: dict[str, list[str]] = {}
    for part in shown.content.decode().split('<input type="hidden" name="')[1:]:
        name, _, rest = part.partition('"')
        found.setdefault(name, []).append(rest.split('value="')[1].split('"')[0])
    return found


def test_a_form_that_was_sent_is_sent_again_with_all_that_was_typed(helens: Client) -> None:
    typed = {"why": ["His <own> word & mine"], "who": ["police", "school"]}
    asked = helens.post(EXPORT, typed)
    assert asked.status_code == 200
    carried = {name: values for name, values in hidden(asked).items() if name in typed}
    assert carried == {"why": ["His &lt;own&gt; word &amp; mine"], "who": ["police", "school"]}
    sent = typed | {
        "again_code": helens.app.code(),  # type: ignore[attr-defined]
        "again_next": EXPORT,
        "again_carries": "yes",
    }
    answer = helens.post(AGAIN, sent)
    assert (answer.status_code, answer["Location"]) == (307, EXPORT)
    assert (
        b"'why': ['His <own> word & mine'], 'who': ['police', 'school']" in helens.post(EXPORT, typed).content
    )


def test_a_wrong_code_keeps_what_was_typed(helens: Client) -> None:
    sent = {"again_code": "000000", "again_next": EXPORT, "again_carries": "yes", "why": "kept"}
    answer = helens.post(AGAIN, sent)
    assert "This is not the code" in words_of(answer)
    assert hidden(answer)["why"] == ["kept"]
    assert helens.get(EXPORT).status_code == 302


def test_that_files_must_be_chosen_again_is_said(helens: Client) -> None:
    page = words_of(helens.post(EXPORT, {"why": "x", "file": SimpleUploadedFile("a.txt", b"a")}))
    assert "Only the files have to be chosen again" in page


def test_nobody_is_sent_elsewhere_by_it(helens: Client) -> None:
    sent = {"again_code": helens.app.code(), "again_next": "https://elsewhere.example.org/"}  # type: ignore[attr-defined]
    assert path_of(helens.post(AGAIN, sent, follow=True)) == reverse("signin:account")


@pytest.mark.parametrize(
    "given",
    [
        {"again_yes": "yes"},
        {"again_password": PASSWORD},
        {"again_agency": "yes"},
        {"again_credential": "null"},
        {"again_credential": "[]"},
        {"again_credential": '{"id": 3}'},
        {"again_credential": "not json"},
        {"again_code": ""},
        {},
    ],
)
def test_nothing_less_than_the_factor_will_do(helens: Client, given: dict[str, str]) -> None:
    answer = helens.post(AGAIN, given | {"again_next": EXPORT})
    assert answer.status_code == 200
    assert helens.get(EXPORT).status_code == 302


def test_a_click_is_enough_for_whoever_was_chosen_by_one(county: County) -> None:
    client = signed_in(county.manager, proof=Proof.CHOSEN, proved=OLD)
    assert "In this invented county you were chosen by a click" in words_of(client.get(EXPORT, follow=True))
    sent = {"again_yes": "yes", "again_next": EXPORT}
    assert client.post(AGAIN, sent, follow=True).content == b"GET {}"


def test_what_a_page_asks_for_by_itself_leads_the_whole_page_there(county: County) -> None:
    client = signed_in(county.manager, proved=OLD)
    asked = {"HX-Request": "true", "HX-Current-URL": "http://testserver/hub/people/"}
    assert client.post(EXPORT, headers=asked)["HX-Redirect"] == f"{AGAIN}?next=%2Fhub%2Fpeople%2F"


def test_changing_how_one_signs_in_asks_again_too(helens: Client, helen: Viewer) -> None:
    for name in ("mfa_deactivate_totp", "mfa_add_webauthn", "mfa_view_recovery_codes"):
        assert path_of(helens.get(reverse(name), follow=True)) == AGAIN
