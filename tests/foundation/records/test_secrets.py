"""Secrets that open one thing."""

import re

from frontdoor.foundation.records.secrets import ALPHABET, digest, digits, link_secret, spoken_code


def test_a_spoken_code_holds_no_letter_that_could_be_misheard_or_misread() -> None:
    assert set(spoken_code(500)) <= set(ALPHABET)
    assert not set("01ILOU") & set(ALPHABET)


def test_a_one_time_code_keeps_its_length() -> None:
    assert all(re.fullmatch(r"\d{6}", digits(6)) for _ in range(300))


def test_secrets_differ_and_their_digests_tell_nothing_of_them() -> None:
    secrets = {link_secret() for _ in range(200)}
    assert len(secrets) == len({digest(secret) for secret in secrets}) == 200
    assert not any(secret in digest(secret) for secret in secrets)
    assert all(len(secret) >= 22 for secret in secrets)
