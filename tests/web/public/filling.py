"""Filling in the public form, page by page, as a browser without scripts does."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.models import Contact
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.feedback.queries import code_for_referrer
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.records.actor import acting_as

Typed = dict[str, Any]
Shown = Any  # what Django's test client answers with: a response that knows how it was come by

DANGER: Typed = {"danger": "no"}
NEIGHBOUR: Typed = {"kind": "public"}
TEACHER: Typed = {"kind": "professional"}
THE_TEACHER: Typed = {
    "name": "Ms Oldershaw",
    "role": "Teacher",
    "organisation": "Ferrybank Primary",
    "email": "teacher@example.org",
    "phone": "07700 900123",
}
WORRY: Typed = {"words": "He came to school hungry again."}
TOM: Typed = {"part": "child", "forename": "Tom", "surname": "Varley"}
MORE_OF_TOM: Typed = {
    "age": "born",
    "born-day": "1",
    "born-month": "3",
    "born-year": "2017",
    "line": "7 Larkmead Court",
    "town": "Mansfield",
    "postcode": "ng185zz",
    "school": "Ferrybank Primary",
    "voice": "There is no food.",
}
SAFE: Typed = {"safe_now": "not_sure"}
BEFORE: Typed = {"happened": "Twice in May.", "tried": "Breakfast club."}
FAMILY: Typed = {"family_knows": "yes", "said": "Mum is glad."}

PAGES: tuple[tuple[str, Typed], ...] = (
    ("danger", DANGER),
    ("you", TEACHER),
    ("about-you", THE_TEACHER),
    ("worry", WORRY),
    ("person-1", TOM),
    ("person-1-more", MORE_OF_TOM),
    ("safe", SAFE),
    ("before", BEFORE),
    ("family", FAMILY),
)


def question(name: str) -> str:
    """The address of a question."""
    return reverse("public:question", args=[name])


def path_of(shown: Shown) -> str:
    """The address of the page that is shown in the end."""
    return str(shown.request["PATH_INFO"])


def start(client: Client) -> None:
    """Press Start now."""
    client.post(reverse("public:start"))


def answer(client: Client, name: str, typed: Typed) -> Shown:
    """Send one page of the form, and read the one it leads to."""
    return client.post(question(name), typed, follow=True)


def fill(client: Client, *, until: str = "", **changed: Typed) -> None:
    """Fill in the form from its start, each page as usual or as changed, up to a page and without it."""
    start(client)
    for name, usual in PAGES:
        if name == until:
            return
        typed = changed.get(name.replace("-", "_"), usual)
        if typed:
            answer(client, name, typed)


def send(client: Client) -> Shown:
    """Press Send."""
    return client.post(question("check"), follow=True)


def arrived() -> list[ContactSeen]:
    """Every contact, as the hub sees it."""
    with acting_as(SYSTEM.id):
        return [contact_seen(SYSTEM, found) for found in Contact.objects.values_list("id", flat=True)]


def keys_of(contact: ContactSeen) -> Typed:
    """The reference and code that its referrer was given."""
    return {"reference": contact.reference, "code": code_for_referrer(INTAKE, contact.id)}


def letters() -> list[Letter]:
    """Every message that was written, oldest first."""
    with acting_as(SYSTEM.id):
        return list(Letter.objects.order_by("written_at", "id"))


def link_in(letter: Letter) -> str:
    """The address that a message leads to."""
    found = re.search(r"https?://[^/]+(/\S+)", letter.body)
    assert found
    return found[1]


def code_in(letter: Letter) -> str:
    """The code that a message tells."""
    found = re.search(r"\b\d{6}\b", letter.body)
    assert found
    return found[0]
