"""How an e-mail reads."""

import time

import pytest

from frontdoor.domain.contacts.rules import ReferrerKind, alarming_words
from frontdoor.domain.mails.rules import (
    MOST_ANSWERS,
    answer_to,
    asks_what_became,
    chases,
    is_reply,
    named_references,
    referrer_of,
    subject_line,
    words_of,
)
from frontdoor.domain.mails.rules.answering import PRIVATE
from frontdoor.foundation.exchange.mails.vocabulary import Attached, Mark, ReadMail

NOBODY = frozenset[str]()


@pytest.mark.parametrize(
    "subject",
    ["Tom", "RE: Tom", "Re: RE: Tom", "FW: re: Tom", "[EXTERNAL] Re[2]: Tom", "AW: WG: tom", " Fwd:Tom "],
)
def test_every_email_of_one_exchange_has_one_subject(subject: str) -> None:
    assert subject_line(subject) == "tom"


@pytest.mark.parametrize(
    ("subject", "so"), [("Re: x", True), ("RE:x", True), ("Fwd: x", False), ("Regarding x", False)]
)
def test_a_reply_says_so_in_its_subject(subject: str, so: bool) -> None:
    assert is_reply(subject) is so


def test_references_are_found_however_they_are_typed() -> None:
    mail = ReadMail(
        subject="fd-7kq2-m9tc", text="> Your reference: FD-7KQ2-M9TC\nand FD7KQ2M9TD, not FD-0000-0000"
    )
    assert named_references(mail) == ("FD-7KQ2-M9TC", "FD-7KQ2-M9TD")


@pytest.mark.parametrize(
    "text",
    [
        "Has anything happened?? I e-mailed on Friday.", "Any news?", "Just chasing this.", "I have not heard back.",
        "Could I have an update on Tom please", "What is happening with this?", "Did you get my e-mail?",
        "I'm still waiting to hear.", "Following up on my email below",
    ],
)  # fmt: skip
def test_asking_what_became_of_it_is_heard(text: str) -> None:
    assert asks_what_became(ReadMail(text=text))


@pytest.mark.parametrize("text", ["He is hungry again.", "Mum has a new partner.", "Thanks.\n\n> Any news?"])
def test_telling_something_is_not_asking(text: str) -> None:
    assert not asks_what_became(ReadMail(text=text))


@pytest.mark.parametrize(
    ("mail", "so"),
    [
        (ReadMail(text="Any news?"), True),
        (ReadMail(text="It is worse now."), True),
        (ReadMail(text="Dear all,\n\nMany thanks for this."), False),
        (ReadMail(text="Thank you. When will somebody ring?"), True),
        (ReadMail(text="Here is the form.", attachments=(Attached("a.pdf", ""),)), False),
        (ReadMail(text="Any news? Form again.", attachments=(Attached("a.pdf", ""),)), True),
        (ReadMail(text="I am away until Monday. Any news?", marks=(Mark.AUTOMATIC,)), False),
        (ReadMail(text="Not delivered", marks=(Mark.RETURNED,)), False),
    ],
)
def test_who_writes_again_chases_unless_they_thank_or_bring_something(mail: ReadMail, so: bool) -> None:
    assert chases(mail) is so


def test_the_subject_is_read_with_the_new_words_and_quotations_are_not() -> None:
    assert words_of(ReadMail(subject="Tom", text="Hungry.\n> old")) == "Tom\n\nHungry."


def test_what_could_not_be_read_moves_to_the_top() -> None:
    assert alarming_words(words_of(ReadMail(subject="x", text="y", unreadable="It could not.")))


@pytest.mark.parametrize("mark", Mark)
def test_no_machine_is_answered(mark: Mark) -> None:
    mail = ReadMail(sender="a@b.example", marks=(mark,))
    assert answer_to(mail, answered_lately=0, ours=NOBODY) == ""
    assert referrer_of(mail, None, to="").kind is ReferrerKind.ANONYMOUS


def test_an_address_is_answered_so_often_and_no_more() -> None:
    mail = ReadMail(sender="a@b.example", reply_to="office@b.example")
    assert answer_to(mail, answered_lately=MOST_ANSWERS - 1, ours=NOBODY) == "office@b.example"
    assert answer_to(mail, answered_lately=MOST_ANSWERS, ours=NOBODY) == ""
    assert answer_to(mail, answered_lately=0, ours=frozenset({"a@b.example"})) == ""


@pytest.mark.parametrize(
    ("address", "kind", "organisation"),
    [
        ("r@ferrybank.example", ReferrerKind.PROFESSIONAL, "ferrybank.example"),
        (f"gran@{min(PRIVATE)}", ReferrerKind.PUBLIC, ""),
        ("", ReferrerKind.ANONYMOUS, ""),
    ],
)
def test_who_wrote_is_guessed_from_the_address_alone(
    address: str, kind: ReferrerKind, organisation: str
) -> None:
    found = referrer_of(ReadMail(sender=address), None, to=address)
    assert (found.kind, found.organisation) == (kind, organisation)


def test_long_and_empty_words_are_read_at_once() -> None:
    began = time.monotonic()
    for text in (
        "> " * 90_000,
        "\n--" * 60_000,
        "thanks " * 25_000,
        "From: x\n" * 20_000,
        "wrote " * 30_000,
        "On " * 60_000,
    ):
        words_of(ReadMail(subject="Re: " * 100, text=text))
        chases(ReadMail(text=text))
    assert time.monotonic() - began < 5
