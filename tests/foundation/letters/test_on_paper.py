"""A letter that we print and post ourselves."""

from datetime import UTC, datetime

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.letters import actions, delivery
from frontdoor.foundation.letters.paper import as_pdf
from frontdoor.foundation.letters.queries import letters_to_post, undelivered
from frontdoor.foundation.letters.rules import How, NotSendable
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.foundation.letters.writing import write

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TO = "Anna Nowak\n1 High Street\nNewark\nNG24 1AA"
INCH = 72 / 25.4


def drawn(body: str = "Thank you.", to: str = TO) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(
        as_pdf(to=to, subject="What happens next", body=body, sender="Sampleshire", at=AT)
    )


def words_of(letter: pypdfium2.PdfDocument) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in letter)


def test_it_says_the_address_the_day_the_subject_and_the_words() -> None:
    words = words_of(drawn("Thank you.\n\nA worker will ring you."))
    said = (
        "Sampleshire Anna Nowak 1 High Street Newark NG24 1AA 22 November 2026 What happens next Thank you."
    )
    assert words == f"{said} A worker will ring you."


def test_whoever_has_it_read_aloud_is_read_its_parts_in_order() -> None:
    raw = as_pdf(to=TO, subject="What happens next", body="Thank you.", sender="", at=AT)
    letter = pypdfium2.PdfDocument(raw)
    assert letter.is_tagged()
    assert letter.get_metadata_value("Title") == "What happens next"
    assert b"/Lang" in raw


def test_the_address_is_where_the_window_of_the_envelope_is() -> None:
    page = drawn("Thank you.", "Wilhelmina Wrzesniewska" + "\nNewark" * 5 + "\nNG24 1AA")[0]
    text = page.get_textpage()
    at = text.get_text_range().index("Wilhelmina")
    end = text.get_text_range().index("NG24 1AA")
    left, _, _, top = text.get_charbox(at)
    _, bottom, _, _ = text.get_charbox(end)
    # A DL window shows 20 to 110 mm from the left and 40 to 80 mm from the top of the sheet.
    assert left >= 20 * INCH
    assert page.get_height() - top >= 40 * INCH
    assert page.get_height() - bottom <= 80 * INCH


@given(st.text(alphabet=st.sampled_from("#$*_`@[]{}\\<>=-+/~'\"abc \n"), min_size=1))
def test_nothing_in_the_words_is_read_as_anything_but_words(words: str) -> None:
    assert words_of(drawn(f"a{words}z")).count("z") == 1 + words.count("z")


def test_a_letter_of_many_pages_numbers_them() -> None:
    letter = drawn("\n\n".join("We will ring you." for _ in range(60)))
    assert len(letter) > 1
    assert f"Page 1 of {len(letter)}" in words_of(letter)


@pytest.mark.usefixtures("hub")
def test_what_paper_cannot_show_is_refused_as_it_is_written() -> None:
    with pytest.raises(NotSendable, match="can’t show “😀”"):
        write(how=How.PRINT, body="Thank you 😀")


@pytest.mark.usefixtures("hub")
def test_no_machine_sends_it_and_nobody_is_told_that_it_did_not_arrive() -> None:
    letter = write(how=How.PRINT)
    with acting_as(SYSTEM.id):
        delivery.deliver_waiting(by=SYSTEM)
        assert [one.id for one in letters_to_post(SYSTEM)] == [letter.id]
        assert undelivered(SYSTEM) == []


@pytest.mark.usefixtures("hub")
def test_it_is_printed_before_it_is_posted_and_posted_once() -> None:
    letter = write(how=How.PRINT).id
    with acting_as(SYSTEM.id):
        with pytest.raises(Refused, match="Print the letter first"):
            actions.note_posted(letter, by=SYSTEM)
        assert actions.print_letter(letter, by=SYSTEM).startswith(b"%PDF")
        actions.note_posted(letter, by=SYSTEM)
        with pytest.raises(Refused, match="waits no more"):
            actions.print_letter(letter, by=SYSTEM)
