"""Documents and pictures with a worry: taken, or refused with the reason."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.files.queries import files_named
from frontdoor.foundation.records.actor import acting_as
from tests.foundation.files.samples import office, pdf, picture
from tests.web.hub.conftest import words_of
from tests.web.public.filling import Shown, answer, arrived, fill, path_of, question, send

MEGABYTE = 1024 * 1024
GOOD = {
    "letter.pdf": pdf(),
    "bruise.jpg": picture("JPEG"),
    "notes.docx": office("docx"),
}


@pytest.fixture
def at_documents(visitor: Client) -> Client:
    """A form in which all is answered but the documents."""
    fill(visitor)
    return visitor


def upload(client: Client, name: str, content: bytes, **pressed: str) -> Shown:
    return answer(client, "files", {"document": SimpleUploadedFile(name, content), **pressed})


def names_sent(client: Client) -> list[str]:
    """Send the form; the names of the documents that came with it."""
    send(client)
    with acting_as(SYSTEM.id):
        return [file.name for file in files_named(SYSTEM, arrived()[0].attachments)]


@pytest.mark.parametrize("name", GOOD)
def test_a_pdf_a_picture_and_an_office_document_are_taken(at_documents: Client, name: str) -> None:
    assert name in words_of(upload(at_documents, name, GOOD[name], add="yes"))
    assert names_sent(at_documents) == [name]


def test_a_document_that_was_chosen_is_kept_by_continue_too(at_documents: Client) -> None:
    response = upload(at_documents, "letter.pdf", pdf())
    assert path_of(response) == question("check")
    assert names_sent(at_documents) == ["letter.pdf"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("virus.exe", b"MZ" + b"\0" * 100, "We cannot take this kind of file."),
        ("letter.pdf", b"<html>not a pdf</html>", "There is a problem"),
        ("empty.pdf", b"", "The selected file is empty"),
        ("film.pdf", b"%PDF-1.7" + b"\0" * (20 * MEGABYTE), "must be smaller than 20MB"),
    ],
)
def test_what_can_not_be_taken_is_refused_in_words(
    at_documents: Client, name: str, content: bytes, reason: str
) -> None:
    response = upload(at_documents, name, content, add="yes")
    assert "There is a problem" in words_of(response)
    assert reason in words_of(response)
    assert names_sent(at_documents) == []


def test_a_document_may_be_taken_off_again(at_documents: Client) -> None:
    upload(at_documents, "letter.pdf", pdf(), add="yes")
    page = at_documents.get(question("files")).content.decode()
    place = page.split('name="remove" value="')[1].split('"')[0]
    answer(at_documents, "files", {"remove": place})
    assert names_sent(at_documents) == []


def test_ten_are_enough(at_documents: Client) -> None:
    for number in range(10):
        upload(at_documents, f"{number}.pdf", pdf(), add="yes")
    refused = upload(at_documents, "11.pdf", pdf(), add="yes")
    assert "You can add up to ten documents" in words_of(refused)
    assert len(names_sent(at_documents)) == 10


def test_adding_nothing_says_so_and_going_on_needs_nothing(at_documents: Client) -> None:
    assert "Choose a document or picture to add" in words_of(answer(at_documents, "files", {"add": "yes"}))
    assert path_of(answer(at_documents, "files", {})) == question("check")
