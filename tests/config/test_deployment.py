"""Set up as a real deployment sets it up, Django warns of nothing, and cookies and headers hold behind HTTPS."""

import json
import os
import subprocess
import sys

import pytest

from tests.databases import ROOT, Clone

REAL = {
    "FRONTDOOR_HTTPS": "true",
    "FRONTDOOR_HOSTS": "front-door.example.org",
    "FRONTDOOR_ORIGINS": "https://front-door.example.org",
    "FRONTDOOR_SECRET_KEY": "k4-of-a-real-deployment-made-by-secrets-token_urlsafe-48-0123456789",
    "DJANGO_SETTINGS_MODULE": "frontdoor.config.settings",
    "PYTHONPATH": str(ROOT),
}
VISIT = """
import django, json
django.setup()
from django.test import Client
form, far = Client(), {"host": "front-door.example.org"}
form.get("/raise/", secure=True, headers=far)
answer = form.post("/raise/", secure=True, headers=far)
plain = Client().get("/", headers=far)
kept = {name: [one["secure"], one["httponly"], one["path"], one["domain"], one["samesite"]]
        for name, one in form.cookies.items()}
print(json.dumps({"cookies": kept, "hsts": answer["Strict-Transport-Security"], "plain": plain["Location"]}))
"""


def told(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run Python as a deployment would be set."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | REAL | more,
        capture_output=True,
        text=True,
        check=False,
    )


def test_django_warns_of_nothing_before_a_deployment() -> None:
    checked = told("-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert checked.returncode == 0, checked.stderr
    assert "no issues (0 silenced)" in checked.stdout + checked.stderr


def test_django_would_warn_where_https_is_left_off() -> None:
    checked = told("-m", "django", "check", "--deploy", "--fail-level", "WARNING", FRONTDOOR_HTTPS="false")
    assert checked.returncode != 0


@pytest.fixture
def visited(own_database: Clone) -> dict[str, object]:
    """What a visitor's browser was told over HTTPS."""
    done = told("-c", VISIT, **own_database.environment)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_every_cookie_is_held_to_this_host_and_to_https(visited: dict[str, dict[str, list[object]]]) -> None:
    kept = visited["cookies"]
    assert [name[:7] for name in kept] == ["__Host-"] * 2
    assert [one[:4] for one in kept.values()] == [[True, True, "/", ""]] * 2
    assert {one[4] for one in kept.values()} == {"Lax"}


def test_a_browser_comes_back_by_https_alone(visited: dict[str, str]) -> None:
    assert visited["hsts"] == "max-age=31536000; includeSubDomains; preload"
    assert visited["plain"] == "https://front-door.example.org/"
