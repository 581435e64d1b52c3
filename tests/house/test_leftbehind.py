"""No address, title or log line holds somebody's words."""

import pytest
from django import forms

from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.hub.police.narrowing import Narrowing as NarrowingPolice
from frontdoor.web.hub.worklist.narrowing import Narrowing as NarrowingWork
from tests.house import leftbehind
from tests.house.pages import page_texts
from tests.house.sources import python_below
from tests.house.verdict import whole


def test_an_address_carries_ids_and_codes_and_no_words() -> None:
    assert whole(leftbehind.words_in_addresses(python_below("frontdoor")))


def test_nothing_is_typed_into_an_address() -> None:
    assert whole(leftbehind.typed_into_addresses(page_texts()))


@pytest.mark.parametrize("form", [NarrowingWork, NarrowingPolice])
def test_a_list_is_narrowed_by_choosing_and_not_by_typing(form: type[QuestionForm]) -> None:
    assert not [name for name, field in form.base_fields.items() if isinstance(field, forms.CharField)]


def test_no_title_names_anybody() -> None:
    assert whole(leftbehind.named_in_titles(page_texts()))


def test_no_log_line_repeats_anybodys_words() -> None:
    assert whole(leftbehind.words_in_logs(python_below("frontdoor")))
