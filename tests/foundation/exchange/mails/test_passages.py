"""New words stand in the open; what is quoted, or stands below the name, is folded; nothing is dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.exchange.mails.passages import new_words, passages

QUOTING = {
    "quoted with marks": "New.\n\n> old\n> older",
    "after who wrote it": "New.\n\nOn Thu, 5 Nov 2026 at 10:42, Rachel wrote:\n> old",
    "after who wrote it, on two lines": "New.\n\nOn Thu, 5 Nov 2026, Rachel Okafor\n<r@x.example> wrote:\n> old",
    "as Outlook quotes": "New.\n\nFrom: Mash <m@x.example>\nSent: 05 November 2026\nTo: Rachel\nSubject: x\n\nold",
    "as old Outlook quotes": "New.\n\n-----Original Message-----\nFrom: Mash\nSent: today\n\nold",
    "as Outlook draws a line": "New.\n\n________________________________\nFrom: Mash\nSent: today\nSubject: x\n\nold",
}
BELOW = {
    "a signature": "New.\n--\nRachel Okafor\nHead teacher",
    "a telephone's own words": "New.\n\nSent from my iPhone",
    "a warning": "New.\n\nThis email and any attachments are confidential and intended for the addressee.",
}
FORWARDS = {
    "by Gmail": "For you.\n\n---------- Forwarded message ---------\nFrom: a@b.example\nSubject: x\n\nhis form",
    "by Apple": "For you.\n\nBegin forwarded message:\n\nFrom: a@b.example\n\nhis form",
    "as we unfold it": "---------- Forwarded message ----------\nFrom: a@b.example\n\nhis form",
}


@pytest.mark.parametrize("how", QUOTING)
def test_quoted_words_are_folded(how: str) -> None:
    assert new_words(QUOTING[how]) == "New."
    assert passages(QUOTING[how])[-1].kind == "quoted"


@pytest.mark.parametrize("how", BELOW)
def test_what_stands_below_the_name_is_folded(how: str) -> None:
    assert new_words(BELOW[how]) == "New."
    assert passages(BELOW[how])[-1].kind == "signed"


@pytest.mark.parametrize("how", FORWARDS)
def test_what_was_passed_on_is_read_with_their_own_words(how: str) -> None:
    assert new_words(FORWARDS[how]).endswith("his form")


def test_an_earlier_email_is_passed_on_where_the_subject_says_so() -> None:
    assert "old" in new_words(QUOTING["as Outlook quotes"], "FW: please look")


def test_words_between_quotations_are_new() -> None:
    assert new_words("> Is he safe?\nNo.\n> Who is there?\nHis aunt.") == "No.\n\nHis aunt."


def test_a_caution_put_on_top_by_a_mail_system_hides_nothing_below_it() -> None:
    assert "Tom" in new_words("CAUTION: This email originated from outside.\n\nTom is hungry.")


def test_where_nothing_seems_new_nothing_is_folded() -> None:
    assert new_words("> Tom is hungry.") == "> Tom is hungry."


@pytest.mark.parametrize(
    "line", ["From: the start he was afraid", "On Monday he wrote: help", "-- he said --"]
)
def test_words_that_only_look_like_a_quotation_are_new(line: str) -> None:
    assert line in new_words(f"He came in.\n{line}\nThen he left.")


@given(
    st.lists(
        st.sampled_from(["> a", "b", "", "--", "From: x", "Sent: y", "On z wrote:", "Sent from my x"]),
        max_size=30,
    )
)
def test_every_line_stands_in_exactly_one_passage(lines: list[str]) -> None:
    said = [line for one in passages("\n".join(lines)) for line in one.text.split("\n")]
    assert [line for line in said if line.strip()] == [line for line in lines if line.strip()]
