"""Given a call in which advice is enough, when hands are counted, then it costs less than the long form it replaces."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.journeys.conftest import OpenPage
from tests.journeys.effort import tasks
from tests.journeys.effort.long_form import FIELDS

MOST_INPUTS, MOST_PAGES = 12, 0


def test_a_call_is_answered_decided_and_told_with_few_inputs(
    open_page: OpenPage, sign_in: Callable[[Page, str], None]
) -> None:
    # Given the same worry on a long form of 80 fields, with nothing but what stops it
    form = tasks.on_the_long_form(open_page(), nothing_blank=False)
    assert len(form.asked) == len(FIELDS) == 80

    # When a social worker takes the call, decides and tells
    page = open_page()
    sign_in(page, "Marta Quill")
    call = tasks.advice_in_a_call(page)

    # Then the referrer has it in writing, for fewer inputs and less work of hands than the form alone
    assert (call.inputs <= MOST_INPUTS, call.pages <= MOST_PAGES) == (True, True), call.numbers()
    assert call.inputs < form.inputs
    assert call.seconds < form.seconds
