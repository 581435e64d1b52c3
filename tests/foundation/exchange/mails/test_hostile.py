"""E-mails made to break whoever reads them: each comes back, and the next one is read."""

import os
import resource
import signal
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from frontdoor.foundation.exchange.mails.reader import MailReader
from frontdoor.foundation.exchange.mails.vocabulary import LARGEST_READ, MOST_PARTS
from tests.factories.mails import a_mail
from tests.factories.mutated_mails import mutated

HEAD = b"From: n@example.org\r\nSubject: s\r\n"
MIXED = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
MUTATED = 10_000


def nested(depth: int) -> bytes:
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth))
    return HEAD + b"".join(parts) + b"\r\nhello\r\n"


HOSTILE = {
    "a To line over which the library thinks for 20 seconds": b"To: "
    + b'"a" <' * 70_000
    + b"\r\n"
    + HEAD
    + b"\r\nhello",
    "brackets that open and never close": b"To: " + b"(" * 20_000 + b"\r\n" + HEAD + b"\r\nhello",
    "brackets within the bounds of a line": b"From: " + b"(" * 8_000 + b"\r\n" + HEAD + b"\r\nhello",
    "a head of a megabyte": HEAD
    + b"".join(b"X-%d: %s\r\n" % (n, b"y" * 500) for n in range(2000))
    + b"\r\nhello",
    "an unknown charset": HEAD + b"Content-Type: text/plain; charset=x-klingon\r\n\r\nhello",
    "NUL bytes everywhere": b"From: n\x00@example.org\r\nSubject: \x00s\x00\r\n\r\nhel\x00lo",
    "a boundary of a hundred kilobytes": HEAD
    + b'Content-Type: multipart/mixed; a="' * 9000
    + b"\r\n\r\nhello",
    "parts without end": HEAD + MIXED + b"--b\r\n\r\nhello\r\n" * (MOST_PARTS * 5) + b"--b--",
    "no head": b"\r\n\r\nhello",
}
UNREADABLE = {
    "three thousand parts inside one another": nested(3000),
    "three thousand e-mails inside one another": HEAD
    + b"Content-Type: message/rfc822\r\n\r\n" * 3000
    + b"\r\nhello",
    "more than is read": HEAD + b"\r\nhello" + b"x" * LARGEST_READ,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_it_is_read_within_seconds(reader: MailReader, what: str) -> None:
    began = time.monotonic()
    mail = reader.read(HOSTILE[what])
    assert "hello" in mail.text
    assert not mail.unreadable
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cant_be_read_comes_back_as_the_letters_in_it(reader: MailReader, what: str) -> None:
    mail = reader.read(UNREADABLE[what])
    assert mail.unreadable
    assert mail.sender == "n@example.org"
    assert reader.read(a_mail()).subject == "Worried about Tom Varley"


def test_too_many_or_too_deep_parts_are_said_to_be_unread(reader: MailReader) -> None:
    assert "more than 200 parts" in reader.read(HOSTILE["parts without end"]).left_unread[0]
    deep = reader.read(nested(50))
    assert "more than 10 deep" in deep.left_unread[0]
    assert "hello" in deep.text


def test_a_reader_that_dies_is_begun_again(reader: MailReader) -> None:
    reader.read(a_mail())
    os.kill(process_of(reader), signal.SIGKILL)
    assert reader.read(a_mail()).subject == "Worried about Tom Varley"


def test_an_email_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    with MailReader(wall=2) as impatient:
        impatient.read(a_mail())
        os.kill(process_of(impatient), signal.SIGSTOP)
        began = time.monotonic()
        assert impatient.read(a_mail()).unreadable
        assert time.monotonic() - began < 4
        assert not impatient.read(a_mail()).unreadable


def test_the_reader_holds_no_secret_and_has_bounds(reader: MailReader) -> None:
    reader.read(a_mail())
    place = Path("/proc") / str(process_of(reader))
    limits = (place / "limits").read_text()
    assert (place / "environ").read_bytes() == b""
    assert [line.split()[3] for line in limits.splitlines() if line.startswith("Max open files")] == ["3"]
    assert f"{256 * 1024 * 1024}" in limits


def test_seconds_of_the_processor_are_counted_anew_for_each_email(reader: MailReader) -> None:
    reader.read(a_mail())
    limit = resource.prlimit(process_of(reader), resource.RLIMIT_CPU)[0]
    assert limit >= 5
    assert limit != resource.RLIM_INFINITY


@settings(max_examples=200)
@given(raw=st.binary(min_size=1, max_size=3000))
@example(raw=b"Content-Type: text/plain; charset=utf-8\n\n\xed\xa0\x80")
def test_any_bytes_come_back_as_text_that_can_be_stored(reader: MailReader, raw: bytes) -> None:
    mail = reader.read(raw)
    said = f"{mail.text}{mail.subject}{mail.sender}{mail.sender_name}{mail.message_id}{mail.answers}"
    assert "\x00" not in said
    assert said.encode()


def test_of_ten_thousand_broken_emails_every_one_comes_back(reader: MailReader) -> None:
    back = {"read": 0, "unreadable": 0}
    for raw in mutated(MUTATED):
        mail = reader.read(raw)
        assert mail.text.isprintable() or "\x00" not in mail.text
        back["unreadable" if mail.unreadable else "read"] += 1
    assert sum(back.values()) == MUTATED
    assert back["read"] > MUTATED * 0.95


def process_of(reader: MailReader) -> int:
    """The number of the program apart."""
    assert reader._child
    return reader._child.pid
