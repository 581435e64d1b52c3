"""Every answer of the service, whoever asks and however it ends, tells the browser to keep and run nothing."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from tests.factories.county import a_county
from tests.factories.signing_in import signed_in
from tests.house.addresses import house_addresses
from tests.web.test_access import address_of

SAID = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
SENSES = ("camera=()", "microphone=()", "geolocation=()", "publickey-credentials-get=(self)")
NEVER = ("unsafe-inline", "unsafe-eval", "http:", "https:", "*")


@pytest.fixture(scope="module")
def clients(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Client]]:
    """Browsers of a visitor, of the hub, of a partner and of a receiving team."""
    with django_db_blocker.unblock(), transaction.atomic():
        county = a_county()
        members = {"hub": county.manager, "partner": county.police, "team": county.early_help}
        found = {who: signed_in(member) for who, member in members.items()} | {"visitor": Client()}
        for client in found.values():
            client.raise_request_exception = False
        yield found
        transaction.set_rollback(True)


def missing(answer: HttpResponseBase) -> list[str]:
    """What an answer leaves unsaid."""
    found = [name for name, value in SAID.items() if answer.headers.get(name) != value]
    policy = answer.headers.get("Content-Security-Policy", "")
    parts = [part.strip() for part in policy.split(";")]
    found += [part for part in ("default-src 'none'",) if part not in parts]
    held = "sandbox" in parts or "frame-ancestors 'none'" in parts
    found += [] if held else ["frame-ancestors"]
    found += [word for word in policy.replace(";", " ").split() if word in NEVER]
    permissions = answer.headers.get("Permissions-Policy", "").split(", ")
    return found + [sense for sense in SENSES if sense not in permissions]


def is_kept(answer: HttpResponseBase) -> bool:
    """Whether a browser or a proxy may keep an answer."""
    return "no-store" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize("who", ["visitor", "hub", "partner", "team"])
def test_every_address_says_it_whoever_asks_and_whatever_is_sent(
    clients: dict[str, Client], who: str
) -> None:
    wrong: dict[str, list[str]] = {}
    for address in house_addresses():
        for method in ("GET", "POST"):
            with transaction.atomic():
                answer = clients[who].generic(method, address_of(address.name))
                transaction.set_rollback(True)
            said = missing(answer) + (["no-store"] if is_kept(answer) else [])
            wrong |= {f"{method} {address.name} ({answer.status_code})": said} if said else {}
    assert wrong == {}


@pytest.mark.parametrize(
    ("address", "more", "status"),
    [
        ("/no/such/page/", {}, 404),
        ("/hub/contacts/not-an-id/", {}, 404),
        ("/", {"headers": {"host": "elsewhere.example.org"}}, 400),
        ("/api/v1/", {}, 200),
        ("/api/v1/contacts/FD-2222-2222/", {}, 404),
    ],
)
def test_an_answer_that_nobody_wanted_says_it_too(
    clients: dict[str, Client], address: str, more: dict[str, dict[str, str]], status: int
) -> None:
    answer = clients["visitor"].get(address, **more)  # type: ignore[arg-type]
    assert answer.status_code in (status, 401)
    assert missing(answer) == []
    assert not is_kept(answer)


def test_a_form_from_elsewhere_is_refused_with_the_same_words(clients: dict[str, Client]) -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("public:start"))
    assert (answer.status_code, missing(answer), is_kept(answer)) == (403, [], False)


@pytest.mark.parametrize("name", ["frame/frontdoor.min.css", "frame/htmx.min.js", "frame/icon.svg"])
def test_styles_scripts_and_pictures_say_it_and_may_be_kept(clients: dict[str, Client], name: str) -> None:
    answer = clients["visitor"].get(staticfiles_storage.url(name))
    b"".join(answer)
    assert (answer.status_code, missing(answer), is_kept(answer)) == (200, [], True)


def test_our_scripts_and_styles_alone_run_on_a_page(clients: dict[str, Client]) -> None:
    policy = clients["hub"].get(reverse("hub:worklist"))["Content-Security-Policy"].split("; ")
    assert {"script-src 'self'", "style-src 'self'", "connect-src 'self'"} <= set(policy)
    assert {"base-uri 'none'", "form-action 'self'", "default-src 'none'"} <= set(policy)


@pytest.mark.django_db
def test_whoever_signs_out_leaves_nothing_in_the_browser() -> None:
    client = signed_in(a_county().officer)
    visit = client.cookies[settings.SESSION_COOKIE_NAME].value
    answer = client.post(reverse("account_logout"))
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != visit
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
def test_whoever_leaves_at_once_leaves_nothing_in_the_browser() -> None:
    visitor = Client()
    visitor.post(reverse("public:start"))
    answer = visitor.get(reverse("public:leave"))
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    left = {name: cookie.value for name, cookie in visitor.cookies.items()}
    assert not any(left.get(name) for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME))


def test_the_cookies_of_other_services_of_the_council_are_left_alone(clients: dict[str, Client]) -> None:
    answer = clients["visitor"].get(reverse("public:leave"))
    assert "cookies" not in answer["Clear-Site-Data"]
