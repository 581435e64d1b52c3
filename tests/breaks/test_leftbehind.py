"""The check of what stays behind sees every way in which words could come into an address, a title or a log."""

import pytest

from tests.breaks.broken import python, words
from tests.house import leftbehind

VIEW = "frontdoor/web/hub/views.py"


@pytest.mark.parametrize(
    "line",
    [
        "request.GET.get('q', '')",
        "request.GET['surname']",
        "'name' in request.GET",
        "request.GET[name]",
        "request.GET.items()",
        "Search(request.GET)",
        "said = request.GET",
    ],
)
def test_words_read_from_an_address_are_named(line: str) -> None:
    [told] = leftbehind.words_in_addresses([python(VIEW, line)])
    assert told.startswith(f"{VIEW}:1 ")


@pytest.mark.parametrize(
    "line", ["request.GET.get('page', '1')", "request.POST['q']", "'check' in request.GET"]
)
def test_codes_and_bodies_are_not_named(line: str) -> None:
    assert leftbehind.words_in_addresses([python(VIEW, line)]) == []


@pytest.mark.parametrize(
    "text",
    [
        '<form class="find" method="get"><input type="search" name="q"></form>',
        '<form method="get">\n<input name="q"></form>',
        '<form method="get"><textarea name="q"></textarea></form>',
        '<input name="q" hx-get="/find/">',
        '<div hx-push-url="true"></div>',
    ],
)
def test_a_box_whose_words_go_into_an_address_is_named(text: str) -> None:
    assert len(leftbehind.typed_into_addresses([words(text, "a.html")])) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<form method="post"><input type="search" name="q"></form>',
        '<form method="get"><input type="date" name="day"></form>',
        '<div hx-get="/news/"></div>',
    ],
)
def test_other_boxes_are_not_named(text: str) -> None:
    assert leftbehind.typed_into_addresses([words(text, "a.html")]) == []


@pytest.mark.parametrize(
    "text",
    [
        "{% block title %}{{ person.name }}{% endblock %}",
        "{% block question_title %}About {{ child.forename }}{% endblock %}",
        '{% set heading = "Who is family to " ~ person.name ~ "?" %}',
        "{% set heading = action.what %}",
    ],
)
def test_a_title_with_a_name_is_named(text: str) -> None:
    assert len(leftbehind.named_in_titles([words(text, "a.html")])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "{% block title %}Triage {{ contact.reference }}{% endblock %}",
        '{% set heading = "Put details right" %}',
        '{% set heading = "About " ~ person.name %}{% block question_title %}A person{% endblock %}',
    ],
)
def test_a_title_without_one_is_not_named(text: str) -> None:
    assert leftbehind.named_in_titles([words(text, "a.html")]) == []


@pytest.mark.parametrize(
    "line",
    [
        "print(person.name)",
        "log.error(f'no such person: {name}')",
        "log.warning('not found: %s', person.name)",
        "log.exception('failed')",
        "log.error('failed', exc_info=True)",
        "logging.info('a' + b)",
    ],
)
def test_words_on_the_way_to_a_log_are_named(line: str) -> None:
    assert leftbehind.words_in_logs([python("frontdoor/domain/people/actions.py", line)])


def test_ids_on_the_way_to_a_log_are_not_named() -> None:
    line = "log.error('letter %s: %s', letter.id, type(ours).__name__)"
    assert leftbehind.words_in_logs([python("frontdoor/domain/people/actions.py", line)]) == []
