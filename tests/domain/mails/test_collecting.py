"""Collecting e-mails from a mailbox: a real server, a real socket, and a line that breaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.mails.actions import collect_mailbox, collecting, taking
from frontdoor.domain.mails.models import Mail
from frontdoor.domain.mails.rules import Tally
from frontdoor.foundation.exchange.mailbox import MailboxProblem
from frontdoor.foundation.records.actor import acting_as
from frontdoor.jobs.mails import collect_mails
from tests.domain.mails.mail_server import PASSWORD, USER, Line, Server, certify, running
from tests.factories.mails import a_mail

pytestmark = pytest.mark.usefixtures("county")
TAKEN = "Taken in"
THREE = [a_mail(subject=f"Worry number {n}", message_id=f"<{n}@x.example>") for n in range(3)]


@pytest.fixture(scope="module")
def mail_server() -> Iterator[Server]:
    with running() as one:
        yield one


@pytest.fixture
def server(mail_server: Server) -> Server:
    """The server with three e-mails in its inbox."""
    mail_server.receive(THREE)
    return mail_server


def collected(url: str) -> Tally:
    return collect_mailbox(url, put_away_in=TAKEN, by=SYSTEM)


def stored() -> int:
    with acting_as(SYSTEM.id):
        return Mail.objects.count()


def test_what_waits_comes_in_and_is_put_away(server: Server) -> None:
    before = len(server.holds(TAKEN))
    tally = collected(server.url())
    assert (tally.contacts, tally.not_taken) == (3, [])
    assert (len(server.holds("INBOX")), len(server.holds(TAKEN)) - before) == (0, 3)


def test_a_second_round_finds_nothing(server: Server) -> None:
    collected(server.url())
    assert collected(server.url()).seen == 0


def test_what_came_as_a_file_before_is_there_already_and_is_put_away(server: Server) -> None:
    collected(server.url())
    server.receive(THREE[:1])
    assert collected(server.url()).already_there == 1
    assert server.holds("INBOX") == []


@pytest.mark.parametrize("cut_after", [300, 900, 1500, 2100, 2700])
def test_wherever_the_line_breaks_the_next_round_has_every_email_once(server: Server, cut_after: int) -> None:
    line = Line(server.port, cut_after)
    with line.open() as port, pytest.raises(MailboxProblem, match="still in the mailbox"):
        collected(server.url(port))
    assert line.cut
    collected(server.url())
    assert (stored(), server.holds("INBOX")) == (3, [])


def test_an_email_is_put_away_only_once_it_is_stored(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(taking, "keep_mail", full)
    with pytest.raises(OSError, match="No space"):
        collected(server.url())
    assert (stored(), len(server.holds("INBOX"))) == (0, 3)


def test_one_that_breaks_us_stays_and_does_not_hold_up_the_others(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_once(raw: bytes, *args: object, **kwargs: object) -> object:
        if b"number 0" in raw:
            raise ZeroDivisionError
        return taking.take_in(raw, *args, **kwargs)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(collecting, "take_in", breaks_once)
    tally = collected(server.url())
    assert (tally.contacts, len(tally.not_taken)) == (2, 1)
    assert len(server.holds("INBOX")) == 1


def test_one_too_large_to_take_out_is_a_contact_that_says_where_it_is(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "LARGEST_MAIL", 400)
    server.receive([a_mail("Tom came to school hungry again. " * 30)])
    assert collected(server.url()).unreadable == 1
    with acting_as(SYSTEM.id):
        assert "The whole of it is there, in the folder “Taken in”" in Mail.objects.get().unreadable


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"password": "wrong"}, "did not accept the user and password"),
        ({"folder": "Nowhere"}, "has no folder of the name"),
        ({"port": 1}, "could not be reached"),
    ],
)
def test_a_mailbox_that_cant_be_read_says_why_without_its_password(
    server: Server, wrong: dict[str, object], said: str
) -> None:
    with pytest.raises(MailboxProblem, match=said) as problem:
        collected(server.url(**wrong))  # type: ignore[arg-type]  # by name
    assert "wrong" not in str(problem.value)


@pytest.mark.parametrize(
    "url",
    ["", "x", "https://a:b@c/", "imaps://host/INBOX", "imap://a:b@mail.example/INBOX", "imaps://a:b@h:x/"],
)
def test_an_address_that_is_no_mailbox_or_sends_in_plain_sight_is_refused(url: str) -> None:
    with pytest.raises(MailboxProblem, match="FRONTDOOR_MAILBOX_URL"):
        collected(url)


def test_an_encrypted_mailbox_is_read_only_where_its_certificate_is_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = certify(tmp_path)
    with running(tmp_path) as secure:
        url = f"imap+starttls://{USER}:{PASSWORD}@localhost:{secure.port}/INBOX"
        with pytest.raises(MailboxProblem, match="certificate is not one that this machine trusts"):
            collected(url)
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        assert collected(url).contacts == stored() > 0


def test_the_worker_collects_each_minute_where_there_is_a_mailbox(server: Server) -> None:
    with override_settings(MAILBOX_URL=server.url(), MAILBOX_TAKEN=TAKEN):
        collect_mails(0)
    assert stored() == 3


def test_a_mailbox_that_is_away_is_tried_again_and_breaks_no_worker(caplog: pytest.LogCaptureFixture) -> None:
    with override_settings(MAILBOX_URL="imap://a:secret@127.0.0.1:1/INBOX"):
        collect_mails(0)
    assert "could not be reached" in caplog.text
    assert "secret" not in caplog.text


def test_without_a_mailbox_the_worker_does_nothing() -> None:
    collect_mails(0)
    assert stored() == 0
