"""E-mails on a contact: as they came, what was not read, what they may belong to, and what was written since."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.domain.mails.queries import mails_of
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.factories.mails import a_mail
from tests.factories.mails import arrives as comes_in
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
ASKS = "Has anything happened?\n\nOn Thu, Rachel Okafor wrote:\n> Tom came to school hungry again."


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def seen(client: Client, contact: UUID) -> str:
    """What the page of a contact says."""
    return words_of(client.get(reverse("hub:contact", args=[contact])))


def test_the_words_of_an_email_stand_first_and_the_email_as_it_came_is_folded(worker: Client) -> None:
    page = seen(worker, comes_in(a_mail()).contact)
    assert page.find("Worried about Tom Varley") < page.find("The e-mail as it came")
    assert "From Rachel Okafor" in page


def test_the_original_is_saved_and_never_opened(worker: Client) -> None:
    raw = a_mail()
    contact = comes_in(raw).contact
    with acting_as(SYSTEM.id):
        [mail] = mails_of(SYSTEM, contact)
    answer = worker.get(reverse("hub:mail_original", args=[contact, mail.id]))
    assert answer.content == raw
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")


def test_an_email_is_not_found_under_another_contact(worker: Client, contact: UUID) -> None:
    with acting_as(SYSTEM.id):
        [mail] = mails_of(SYSTEM, comes_in(a_mail()).contact)
    assert worker.get(reverse("hub:mail_original", args=[contact, mail.id])).status_code == 404


def test_a_script_in_an_email_is_shown_as_words_or_not_at_all(worker: Client) -> None:
    contact = comes_in(
        a_mail("<script>alert(1)</script> he said", html="<p>x</p><script>steal()</script>")
    ).contact
    page = worker.get(reverse("hub:contact", args=[contact])).content.decode()
    assert "<script>alert" not in page
    assert "steal()" not in page


def test_a_file_that_was_not_taken_is_named_with_the_reason(worker: Client) -> None:
    page = seen(worker, comes_in(a_mail(files={"photos.zip": b"PK\x03\x04"})).contact)
    assert "The file “photos.zip”" in page
    assert "We cannot take this kind of file." in page


def test_an_email_that_could_not_be_read_says_so_before_all_else(worker: Client) -> None:
    page = seen(worker, comes_in(a_nested_mail()).contact)
    assert page.find("This e-mail could not be read") < page.find("What they told us")
    assert "download the original" in page


def test_what_may_be_a_reply_leads_to_the_page_on_which_a_person_rules(worker: Client) -> None:
    first = comes_in(a_mail()).contact
    asking = comes_in(a_mail("Any news?", subject="RE: your reference", message_id="<2@x.example>")).contact
    with acting_as(SYSTEM.id):
        reference = contact_reference(SYSTEM, first)
    page = worker.get(reverse("hub:contact", args=[asking])).content.decode()
    assert f"May belong to {reference}" in page
    assert f"{reverse('hub:join', args=[asking])}?to={first}" in page


def test_what_was_written_since_stands_on_the_contact_with_how_often_they_chased(worker: Client) -> None:
    first = comes_in(a_mail()).contact
    comes_in(a_mail(ASKS, subject="Re: Worried about Tom Varley", message_id="<2@ferrybank.example>"))
    page = seen(worker, first)
    assert "1 e-mail since it arrived; they chased us once" in page
    assert "Has anything happened?" in page
    assert "Quoted from an earlier e-mail" in page


def a_nested_mail() -> bytes:
    """An e-mail of three thousand parts, each inside the one before."""
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3000))
    return b"From: n@example.org\r\nSubject: nested\r\n" + b"".join(parts) + b"\r\nhello\r\n"
