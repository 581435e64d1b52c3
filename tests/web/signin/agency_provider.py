"""An agency's own sign-in: a real OpenID Connect provider, over real HTTP."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from django.conf import settings
from django.test import Client, override_settings
from django.urls import reverse

from frontdoor.config.providers import providers
from tests.commands.processes import free_port

PATIENCE = 20  # seconds
SECONDS_TO_OPEN = 60


@dataclass(frozen=True)
class Agency:
    """Where the provider of one agency is."""

    address: str
    name: str

    def knows(self, sub: str, **claims: Any) -> None:
        """The provider knows somebody by this name, and says this of them."""
        requests.put(f"{self.address}/users/{sub}", json=claims, timeout=PATIENCE).raise_for_status()

    def stated(self, **more: Any) -> dict[str, Any]:
        """The provider as an operator states it."""
        return {
            "id": self.name,
            "agency": self.name,
            "name": f"The {self.name}",
            "server": self.address,
            "client_id": f"front-door-{self.name}",
            "secret": "between the two of us",
        } | more


@contextmanager
def running(name: str) -> Iterator[Agency]:
    """The provider of one agency as a process of its own, until the end."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_until_open(port)
            yield Agency(f"http://localhost:{port}", name)
        finally:
            process.terminate()


def _wait_until_open(port: int) -> None:
    until = time.monotonic() + SECONDS_TO_OPEN
    while time.monotonic() < until:
        with suppress(requests.ConnectionError):
            requests.get(f"http://localhost:{port}/jwks", timeout=PATIENCE)
            return
        time.sleep(0.1)
    raise RuntimeError("The provider did not open.")


@contextmanager
def agreed(*stated: dict[str, Any]) -> Iterator[None]:
    """These providers are agreed with."""
    library = {
        "openid_connect": {**settings.SOCIALACCOUNT_PROVIDERS["openid_connect"], "APPS": providers(stated)}
    }
    with override_settings(SOCIALACCOUNT_PROVIDERS=library):
        yield


def by_agency(client: Client, agency: Agency, sub: str, **more: str) -> Any:
    """Press the agency's link, be this person at its sign-in, and come back."""
    way = client.get(reverse("openid_connect_login", args=[agency.name]), more)["Location"]
    said = requests.post(way, data={"sub": sub}, allow_redirects=False, timeout=PATIENCE)
    return client.get(in_our_house(said.headers["Location"]), follow=True)


def in_our_house(address: str) -> str:
    """The part of an address that a test's client asks for."""
    parts = urlsplit(address)
    assert parts.netloc == "testserver", address
    return f"{parts.path}?{parts.query}"


def asked_of_provider(client: Client, agency: Agency, **more: str) -> dict[str, list[str]]:
    """What the provider is asked."""
    way = client.get(reverse("openid_connect_login", args=[agency.name]), more)["Location"]
    return parse_qs(urlsplit(way).query)
