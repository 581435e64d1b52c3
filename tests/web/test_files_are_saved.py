"""What somebody sent us reaches a browser so that it is saved, never opened, and can run nothing in our name."""

from io import BytesIO
from uuid import UUID, uuid4

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse
from PIL import Image

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.county import a_county
from tests.factories.signing_in import signed_in

UNRUN = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


@pytest.fixture
def worker(db: None) -> Client:
    """A social worker's browser."""
    return signed_in(a_county().social_worker)


def with_a_picture() -> tuple[UUID, UUID]:
    """A contact, and the picture that came with it."""
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    picture.seek(0)
    with acting_as(INTAKE.id):
        file = store(picture, name="<script>.png", subject=uuid4(), by=INTAKE).id
        return raise_concern(a_concern(attachments=(file,)), by=INTAKE).id, file


def unsaid(answer: HttpResponseBase) -> list[str]:
    """Which of the headers that keep a browser from running it are not there."""
    return [name for name, value in UNRUN.items() if answer.headers.get(name) != value]


def test_a_document_is_saved_under_a_harmless_name_and_runs_nothing(worker: Client) -> None:
    answer = worker.get(reverse("hub:attachment", args=with_a_picture()))
    assert answer["Content-Disposition"].startswith('attachment; filename="')
    assert "<" not in answer["Content-Disposition"]
    assert (unsaid(answer), "no-store" in answer["Cache-Control"]) == ([], True)


def test_the_picture_of_a_page_runs_nothing_either(worker: Client) -> None:
    answer = worker.get(reverse("hub:document_page", args=[*with_a_picture(), 1]))
    assert answer["Content-Type"].startswith("image/")
    assert (unsaid(answer), "no-store" in answer["Cache-Control"]) == ([], True)


def test_a_document_is_nobodys_who_is_not_signed_in(worker: Client) -> None:
    answer = Client().get(reverse("hub:attachment", args=with_a_picture()))
    assert (answer.status_code, answer.content) == (302, b"")
