"""The same e-mail is known again by whichever way it came; another is never taken for it."""

import pytest

from frontdoor.foundation.exchange.mails.identity import digest_of
from tests.factories.mails import a_mail

MAIL = a_mail()


@pytest.mark.parametrize(
    "same",
    [
        MAIL.replace(b"\n", b"\r\n"),
        b"Received: from a by b; Thu, 05 Nov 2026 10:43:00 +0000\n" + MAIL,
        b"Return-Path: <r@x.example>\nDelivered-To: mash@x.example\nX-Spam:\n no\n" + MAIL,
        b"From r@x.example Thu Nov  5 10:42:00 2026\n" + MAIL,
        MAIL + b"\n\n",
    ],
)
def test_the_way_that_an_email_came_makes_no_other(same: bytes) -> None:
    assert digest_of(same) == digest_of(MAIL)


@pytest.mark.parametrize(
    "other",
    [
        a_mail("Tom came to school hungry again!"),
        a_mail(subject="Worried"),
        a_mail(message_id="<2@x>"),
        MAIL[:-5],
        b"",
    ],
)
def test_other_words_make_another(other: bytes) -> None:
    assert digest_of(other) != digest_of(MAIL)
