"""Before sending, what of the six is not there yet is offered, with the way to the question; nothing is asked for."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.contacts.rules import FamilyKnows, Involved, Part, ReferrerKind, StatedConcern
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.web.public.helping import helps
from tests.factories.concerns import a_concern
from tests.web.public import filling

PARENT, UNHEARD = (Involved(part, StatedPerson()) for part in (Part.PARENT, Part.CHILD))
ANSWERS: dict[str, Any] = {
    "worry": {"words": "He came to school hungry again this morning."},
    "before": {"happened": "In May"},
}


def whole(**changes: Any) -> StatedConcern:
    """A worry in which all six are."""
    return a_concern(**({"tried": "Breakfast club", "family_knows": FamilyKnows.YES} | changes))


def offered(stated: StatedConcern, **changes: Any) -> list[tuple[str, str]]:
    return [(one.item.value, one.question) for one in helps(stated, ANSWERS | changes)]


def test_where_all_six_are_there_nothing_is_offered() -> None:
    assert offered(whole()) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"tried": ""}, ("tried", "before")),
        ({"family_knows": FamilyKnows.NOT_ASKED}, ("spoken", "family")),
        ({"people": (PARENT, UNHEARD)}, ("voice", "person-2-more")),
        ({"referrer": replace(whole().referrer, email="", phone="")}, ("reached", "about-you")),
    ],
)
def test_what_is_not_there_leads_to_its_question(changes: dict[str, Any], found: tuple[str, str]) -> None:
    assert offered(whole(**changes)) == [found]


def test_what_happened_before_and_a_short_worry_are_offered_too() -> None:
    assert offered(whole(), worry={"words": "Worried."}, before={}) == [
        ("worry", "worry"),
        ("history", "before"),
    ]


def test_whoever_will_not_say_who_they_are_is_not_asked_how_to_reach_them() -> None:
    stated = whole(referrer=replace(whole().referrer, kind=ReferrerKind.ANONYMOUS, email="", phone=""))
    assert offered(stated) == []


def test_the_page_before_sending_offers_it_with_the_way_there(visitor: Client) -> None:
    filling.fill(visitor, before={"happened": ""})
    page = visitor.get(reverse("public:question", args=["check"])).content.decode()
    assert '<a class="govuk-link" href="/raise/before/?check">what has been tried to help</a>' in page
    assert "what the child or adult says about it" not in page
