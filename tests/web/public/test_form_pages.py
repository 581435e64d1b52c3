"""The form, a question a page: saved at each, in any order that a person may go."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.hub.conftest import words_of
from tests.web.public.filling import (
    BEFORE,
    DANGER,
    FAMILY,
    NEIGHBOUR,
    SAFE,
    TEACHER,
    THE_TEACHER,
    WORRY,
    answer,
    arrived,
    fill,
    path_of,
    question,
    send,
    start,
)


@pytest.mark.parametrize(
    ("name", "typed", "leads_to"),
    [
        ("danger", DANGER, "you"),
        ("you", TEACHER, "about-you"),
        ("you", {"kind": "anonymous"}, "worry"),
        ("worry", WORRY, "person-1"),
        ("safe", SAFE, "before"),
        ("before", BEFORE, "family"),
        ("family", FAMILY, "files"),
    ],
)
def test_each_answer_leads_to_the_next_question(
    visitor: Client, name: str, typed: dict[str, str], leads_to: str
) -> None:
    start(visitor)
    assert path_of(answer(visitor, name, typed)) == question(leads_to)


def test_whoever_is_in_danger_is_stopped(visitor: Client) -> None:
    start(visitor)
    response = answer(visitor, "danger", {"danger": "yes"})
    assert path_of(response) == reverse("public:emergency")
    assert "Call 999 now" in words_of(response)


def test_the_stop_page_opens_without_a_form_and_leads_home(visitor: Client) -> None:
    page = words_of(visitor.get(reverse("public:emergency")))
    assert "Call 999 now" in page
    assert "go on" not in page


def test_an_emergency_that_goes_on_is_told_to_the_hub_as_one(visitor: Client) -> None:
    fill(visitor, danger={"danger": "yes"})
    assert "If you have not called 999, call now" in words_of(visitor.get(question("check")))
    send(visitor)
    assert arrived()[0].emergency


def test_what_was_answered_is_there_when_one_goes_back(visitor: Client) -> None:
    fill(visitor, until="safe")
    assert WORRY["words"] in visitor.get(question("worry")).content.decode()


def test_what_is_missing_is_said_in_a_sentence_and_nothing_typed_is_lost(visitor: Client) -> None:
    fill(visitor, until="about-you")
    response = answer(visitor, "about-you", {**THE_TEACHER, "email": "not an address"})
    assert "Enter an email address in the correct format" in words_of(response)
    assert "Ms Oldershaw" in response.content.decode()


def test_a_name_longer_than_we_keep_is_refused_in_words(visitor: Client) -> None:
    fill(visitor, until="about-you")
    response = answer(visitor, "about-you", {**THE_TEACHER, "name": "x" * 121})
    assert "Your name must be 120 characters or fewer" in words_of(response)


def test_a_neighbour_is_asked_for_no_more_than_they_want_to_say(visitor: Client) -> None:
    fill(visitor, you=NEIGHBOUR, about_you={})
    answer(visitor, "about-you", {"name": "", "email": "", "phone": ""})
    send(visitor)
    assert (arrived()[0].referrer.kind, arrived()[0].referrer.name) == ("public", "")


def test_a_neighbour_who_turns_out_to_be_a_teacher_is_asked_for_the_rest(visitor: Client) -> None:
    fill(visitor, you=NEIGHBOUR, about_you={"name": "Ms Oldershaw"})
    answer(visitor, "you", TEACHER)
    response = visitor.get(question("check"), follow=True)
    assert path_of(response) == question("about-you")
    assert "Ms Oldershaw" in response.content.decode()


def test_whoever_jumps_ahead_is_led_to_the_first_open_question(visitor: Client) -> None:
    fill(visitor, until="worry")
    assert path_of(visitor.get(question("check"), follow=True)) == question("worry")


def test_a_change_from_the_answers_goes_back_to_the_answers(visitor: Client) -> None:
    fill(visitor)
    response = visitor.post(f"{question('worry')}?check", {"words": "Hungry, and cold."}, follow=True)
    assert path_of(response) == question("check")
    assert "Hungry, and cold." in words_of(response)


def test_the_answers_are_shown_whole_before_they_are_sent(visitor: Client) -> None:
    fill(visitor)
    page = words_of(visitor.get(question("check")))
    told = [
        "He came to school hungry again.",
        "Twice in May.",
        "Breakfast club.",
        "Mum is glad.",
        "There is no food.",
    ]
    assert [each for each in told if each not in page] == []
    assert "7 Larkmead Court, Mansfield, NG18 5ZZ" in page


def test_the_six_things_that_help_are_said_before_the_form_begins(visitor: Client) -> None:
    page = words_of(visitor.get(reverse("public:start")))
    prompts = [
        "what worries you",
        "says about it",
        "talked with the family",
        "happened before",
        "tried",
        "reach you",
    ]
    assert [each for each in prompts if each not in page] == []


def test_start_goes_on_with_what_was_begun(visitor: Client) -> None:
    fill(visitor, until="worry")
    assert "Go on with what you began" in words_of(visitor.get(reverse("public:start")))
    assert path_of(visitor.post(reverse("public:start"), follow=True)) == question("worry")


def test_there_is_no_question_of_another_name(visitor: Client) -> None:
    assert visitor.get(question("nonsense")).status_code == 404
