"""Words as a text message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.letters.rules import How
from frontdoor.foundation.letters.texts import ALPHABET, as_text, how_many_texts
from tests.foundation.letters.writing import write


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("ł" * 70, 1),
        ("ł" * 71, 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_as_many_messages_as_a_telephone_counts(words: str, count: int) -> None:
    assert how_many_texts(words) == count


@given(st.text(alphabet=st.sampled_from(sorted(ALPHABET)), max_size=900), st.integers(0, 900))
def test_fewer_words_never_take_more_messages(words: str, cut: int) -> None:
    assert how_many_texts(words[:cut]) <= how_many_texts(words)


@pytest.mark.usefixtures("hub")
def test_printers_quotes_and_dashes_become_those_of_a_telephone() -> None:
    assert as_text(" She’s “safe” – for now… ") == 'She\'s "safe" - for now...'
    assert write(how=How.TEXT, body="We can’t say.").body == "We can't say."
