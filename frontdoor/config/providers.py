"""The agencies' own sign-in (OpenID Connect), as the environment states it: one provider speaks for one agency."""

import re
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

NEEDED = ("id", "agency", "name", "server", "client_id", "secret")
KNOWN = {*NEEDED, "acr", "amr", "verified_domains"}
HERE = ("localhost", "127.0.0.1")


class WronglyStated(ValueError):
    """A provider can't be used as it is stated; the words say which, and why."""


def providers(stated: Collection[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The providers as the sign-in library reads them; raises WronglyStated."""
    found = [_provider(one) for one in stated]
    for which, said in (("id", "provider"), ("agency", "agency")):
        named = [one[which] for one in stated]
        if len(named) != len(set(named)):
            raise WronglyStated(f"FRONTDOOR_AGENCY_SIGN_IN: two providers have the same {said}.")
    return found


def _provider(stated: Mapping[str, Any]) -> dict[str, Any]:
    name = f"FRONTDOOR_AGENCY_SIGN_IN, {stated.get('id', 'a provider')}"
    if lacking := [key for key in NEEDED if not stated.get(key)]:
        raise WronglyStated(f"{name}: it lacks {', '.join(lacking)}.")
    if unknown := sorted(stated.keys() - KNOWN):
        raise WronglyStated(f"{name}: it says {', '.join(unknown)}, which means nothing.")
    if not re.fullmatch(r"[a-z0-9-]{1,30}", stated["id"]):
        raise WronglyStated(f"{name}: its id may have small letters, digits and hyphens.")
    server = urlsplit(stated["server"])
    if server.scheme != "https" and server.hostname not in HERE:
        raise WronglyStated(f"{name}: its server must be reached by https.")
    return {
        "provider_id": stated["id"],
        "name": stated["name"],
        "client_id": stated["client_id"],
        "secret": stated["secret"],
        "settings": {
            "server_url": stated["server"].rstrip("/"),
            "agency": stated["agency"],
            "amr": list(stated.get("amr", ["mfa"])),
            "acr": list(stated.get("acr", [])),
            "verified_domains": [one.lower() for one in stated.get("verified_domains", [])],
            "oauth_pkce_enabled": True,
        },
    }
