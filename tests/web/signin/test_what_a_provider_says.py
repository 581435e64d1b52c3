"""How much we believe of what an agency's provider says: what it signed, for us, lately, and said clearly."""

import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.web.signin.claims import NotVouchedFor, has_factor, proved_at, vouched
from frontdoor.web.signin.tokens import NotSigned, checked

THERE, US = "https://police.example.org", "front-door"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ANOTHER = rsa.generate_private_key(public_exponent=65537, key_size=2048)
SETTINGS = {"amr": ["mfa"], "acr": ["two"], "verified_domains": []}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def keys(*of: rsa.RSAPrivateKey, named: bool = False) -> dict[str, Any]:
    """The public keys as a provider publishes them."""
    each = [json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(one.public_key())) for one in of]
    return {"keys": [one | ({"kid": str(n)} if named else {}) for n, one in enumerate(each)]}


def said(**changed: Any) -> dict[str, Any]:
    at = int(time.time())
    return {"iss": THERE, "aud": US, "sub": "ada", "iat": at, "exp": at + 60} | changed


def check(token: str, published: dict[str, Any] | None = None) -> dict[str, Any]:
    return checked(token, published or keys(KEY), issuer=THERE, audience=US)


def test_what_the_provider_signed_for_us_is_read() -> None:
    assert check(jwt.encode(said(), KEY, "RS256"))["sub"] == "ada"


def test_a_provider_with_several_keys_need_not_say_which() -> None:
    token = jwt.encode(said(), KEY, "RS256")
    assert check(token, keys(ANOTHER, KEY))["sub"] == "ada"
    assert (
        check(jwt.encode(said(), KEY, "RS256", {"kid": "1"}), keys(ANOTHER, KEY, named=True))["sub"] == "ada"
    )


PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
FORGED: dict[str, Callable[[], str]] = {
    "signed by nobody": lambda: jwt.encode(said(), "", "none"),
    "signed by somebody else": lambda: jwt.encode(said(), ANOTHER, "RS256"),
    "signed by a key that is not named there": lambda: jwt.encode(said(), KEY, "RS256", {"kid": "9"}),
    "signed with the public key as if it were a secret": lambda: jwt.api_jws.encode(
        json.dumps(said()).encode(), urlsafe_b64encode(PUBLIC.encode()).decode(), "HS256"
    ),
    "said by another": lambda: jwt.encode(said(iss="https://elsewhere.example.org"), KEY, "RS256"),
    "said to another": lambda: jwt.encode(said(aud="somebody else"), KEY, "RS256"),
    "run out": lambda: jwt.encode(said(exp=int(time.time()) - 60), KEY, "RS256"),
    "that never runs out": lambda: jwt.encode(
        {key: value for key, value in said().items() if key != "exp"}, KEY, "RS256"
    ),
    "that is none": lambda: "no.token.atall",
}


@pytest.mark.parametrize("why", FORGED)
def test_nothing_is_believed_that_was(why: str) -> None:
    with pytest.raises(NotSigned):
        check(FORGED[why](), keys(KEY, named=why.startswith("signed by a key")))


@given(st.dictionaries(st.sampled_from(["amr", "acr"]), ANYTHING))
def test_a_second_factor_counts_only_where_it_is_said_in_the_words_agreed(token: dict[str, Any]) -> None:
    said_so = (isinstance(token.get("amr"), list) and "mfa" in token["amr"]) or token.get("acr") == "two"
    assert has_factor(token, SETTINGS) is said_so


@given(ANYTHING)
def test_a_time_that_is_none_is_not_a_proof(at: Any) -> None:
    proved = proved_at({"auth_time": at})
    assert proved is None or (isinstance(at, int) and proved.tzinfo is UTC)


def test_the_time_of_the_proof_is_read() -> None:
    assert proved_at({"auth_time": 1_700_000_000}) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


@given(ANYTHING, ANYTHING, st.sampled_from(["", "n"]))
def test_whatever_a_provider_says_it_vouches_only_for_a_verified_address_said_to_this_browser(
    token: Any, more: Any, nonce: str
) -> None:
    with pytest.raises(NotVouchedFor):
        vouched({"id_token": token, "userinfo": more}, SETTINGS, nonce=nonce)


TOKEN = {"sub": "ada", "nonce": "n", "email": "Ada@Example.org", "email_verified": True}


@pytest.mark.parametrize(
    ("token", "more"),
    [
        (TOKEN | {"nonce": "another"}, {}),
        (TOKEN, {"sub": "somebody else"}),
        (TOKEN | {"email_verified": 1}, {}),
        (TOKEN | {"email": ["ada@example.org"]}, {}),
    ],
)
def test_what_does_not_fit_together_vouches_for_nobody(token: dict[str, Any], more: dict[str, Any]) -> None:
    with pytest.raises(NotVouchedFor):
        vouched({"id_token": token, "userinfo": more}, SETTINGS, nonce="n")


def test_an_agency_that_gives_out_every_address_of_its_domain_need_not_say_so_each_time() -> None:
    token = TOKEN | {"email_verified": None}
    settings = SETTINGS | {"verified_domains": ["example.org"]}
    assert vouched({"id_token": token}, settings, nonce="n").email == "ada@example.org"
