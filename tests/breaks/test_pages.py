"""The checks of pages see one that hangs outside the frame, and code written into it."""

import pytest

from tests.breaks.broken import words
from tests.house.pages import inline_code, out_of_frame

PAGE = "frontdoor/web/hub/jinja2/hub/contact.html"


@pytest.mark.parametrize(
    "said", ["<h1>Contact</h1>", "{% extends 'hub/own.html' %}", "{# extends 'frame/page.html' #}"]
)
def test_a_page_outside_the_frame_is_named(said: str) -> None:
    assert out_of_frame([words(said, PAGE)]) == [PAGE]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (PAGE, '{% extends "frame/page.html" %}'),
        ("frontdoor/web/hub/jinja2/hub/_row.html", "<li>A row</li>"),
        ("frontdoor/web/frame/jinja2/frame/page.html", "<html></html>"),
    ],
)
def test_a_page_in_the_frame_a_part_and_the_frame_itself_pass(path: str, said: str) -> None:
    assert out_of_frame([words(said, path)]) == []


@pytest.mark.parametrize(
    "said",
    [
        "<style>p {}</style>",
        '<p style="color: red">',
        "<script>alert(1)</script>",
        '<button onclick="go()">',
        '<a href="javascript:go()">',
        'govukTag({"attributes": {"style": "x"}})',
    ],
)
def test_code_written_into_a_page_is_named(said: str) -> None:
    [told] = inline_code([words(said, PAGE)])
    assert told.startswith(PAGE)


@pytest.mark.parametrize(
    "said",
    ['<script src="/static/frame.js" defer></script>', "{# style=1 #}", '<p class="lifestyle">only</p>'],
)
def test_a_linked_script_passes(said: str) -> None:
    assert inline_code([words(said, PAGE)]) == []
