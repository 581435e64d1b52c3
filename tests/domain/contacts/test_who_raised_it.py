"""Words for another agency or team carry neither the name nor the contact details of whoever raised a contact."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.policies import must_not_tell_who_raised_it
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind
from frontdoor.domain.decisions.actions import agree_action, decide, report_action, sign_off
from frontdoor.domain.decisions.rules import Considered, NeedFound, Progress
from frontdoor.domain.discussions.actions import give_view, join, open_together
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.handovers.actions import withdraw as take_offer_back
from frontdoor.domain.sharing.actions import withdraw as take_question_back
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.concerns import HIS_MOTHER, TEACHER, TOM
from tests.factories.county import County
from tests.factories.deeds import DECISION, arrived, asked, decided, discussing, do, offered, planned, refusal

TELLING = {
    "their name": "Ms Oldershaw saw it.",
    "their last name alone": "As Oldershaw said, he was hungry.",
    "their name in capitals": "MS OLDERSHAW SAW IT",
    "whose it is": "Oldershaw’s words were clear.",
    "their e-mail address": "Write to Teacher@Example.org about it.",
    "their telephone number": "Ring 07700 900123 first.",
    "their telephone number, otherwise spaced": "Ring 0 7700-900 123 first.",
    "their telephone number, from abroad": "Ring +44 7700 900123 first.",
}
SAFE = {
    "what they do": "A teacher saw it.",
    "the school": "He goes to Ferrybank Primary.",
    "another number": "Ring 07700 900124 first.",
    "a word like it": "He lives in the oldershaws of the county.",
}


def told(county: County, contact: UUID, words: str) -> None:
    with acting_as(county.social_worker.id):
        must_not_tell_who_raised_it(county.social_worker, contact, words)


@pytest.mark.parametrize("what", TELLING)
def test_who_raised_it_is_kept_back(county: County, contact: UUID, what: str) -> None:
    with pytest.raises(Refused, match="whoever raised this"):
        told(county, contact, TELLING[what])


@pytest.mark.parametrize("what", SAFE)
def test_what_does_not_tell_who_raised_it_is_let_through(county: County, contact: UUID, what: str) -> None:
    told(county, contact, SAFE[what])


def test_a_name_that_is_an_everyday_word_is_no_name_in_small_letters(county: County) -> None:
    contact = arrived(referrer=replace(TEACHER, name="Mr Brown"))
    told(county, contact, "He wore a brown coat.")
    with pytest.raises(Refused):
        told(county, contact, "We spoke with Brown.")


def test_a_parent_who_raised_it_may_be_named_as_the_parent(county: County) -> None:
    mother = replace(TEACHER, kind=ReferrerKind.PUBLIC, name="Danielle Varley", phone="", email="")
    contact = arrived(people=(Involved(Part.CHILD, TOM), Involved(Part.PARENT, HIS_MOTHER)), referrer=mother)
    told(county, contact, "Danielle Varley asks for help with money.")


def test_whoever_gave_no_name_is_told_of_nowhere(county: County) -> None:
    told(county, arrived(referrer=replace(TEACHER, name="", phone="", email="")), "Anybody may read this.")


def _refused_decision(county: County, contact: UUID, **words: Any) -> str:
    return refusal(county.social_worker, decide, contact, **(DECISION | words))


def _refused_view(county: County, contact: UUID) -> str:
    discussion = discussing(county, contact)
    do(county.social_worker, join, discussion, how=How.ROOM)
    return refusal(county.social_worker, give_view, discussion, "Ms Oldershaw is right")


def _refused_taking_back(county: County, contact: UUID) -> str:
    decided(county, contact)
    offer = offered(county, contact)
    return refusal(county.social_worker, take_offer_back, offer, reason="Ms Oldershaw rang")


DEEDS: dict[str, Callable[[County, UUID], str]] = {
    "asking a partner": lambda county, contact: refusal(
        county.social_worker, lambda *, by: asked(county, contact, words="Ms Oldershaw says he is hungry")
    ),
    "a discussion": lambda county, contact: refusal(
        county.social_worker,
        open_together,
        contact,
        kind=Kind.MDT,
        question="Is Ms Oldershaw right?",
        invited=[county.police.agency_id],
    ),
    "an action of our own agency, whose teams read it too": lambda county, contact: refusal(
        county.social_worker,
        agree_action,
        contact,
        what="Ring Ms Oldershaw",
        agency=county.social_worker.agency_id,
        due_on=today(),
    ),
    "how an action went": lambda county, contact: refusal(
        county.social_worker,
        report_action,
        planned(county, contact),
        progress=Progress.DONE,
        evidence="Ms Oldershaw was told",
    ),
    "the reasons of a decision": lambda county, contact: _refused_decision(
        county, contact, reasons="Ms Oldershaw is right"
    ),
    "what the family was told": lambda county, contact: _refused_decision(
        county, contact, family_told="That Ms Oldershaw rang us"
    ),
    "a need that was seen": lambda county, contact: _refused_decision(
        county, contact, needs=[NeedFound("money", "Ms Oldershaw saw no food")]
    ),
    "who can meet a need": lambda county, contact: _refused_decision(
        county, contact, needs=[NeedFound("money", "No food", met_by="Ms Oldershaw")]
    ),
    "why a test is met": lambda county, contact: _refused_decision(
        county, contact, tests=[Considered("section_17", met=True, why="Ms Oldershaw says so")]
    ),
    "why a decision is sent back": lambda county, contact: refusal(
        county.manager,
        sign_off,
        decided(county, contact, outcome=Outcome.ASSESSMENT),
        agree=False,
        words="Ask Ms Oldershaw first",
    ),
    "a view": _refused_view,
    "why a question is taken back": lambda county, contact: refusal(
        county.social_worker, take_question_back, asked(county, contact), reason="Ms Oldershaw told us"
    ),
    "why an offer is taken back": _refused_taking_back,
    "an action of another agency": lambda county, contact: refusal(
        county.social_worker,
        agree_action,
        contact,
        what="Visit Ms Oldershaw",
        agency=county.police.agency_id,
        due_on=today(),
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_that_would_tell_others_is_refused(county: County, contact: UUID, deed: str) -> None:
    assert "whoever raised this" in DEEDS[deed](county, contact)


@settings(max_examples=60)
@given(gaps=st.lists(st.sampled_from(["", " ", "-", ".", " ) ("]), min_size=10, max_size=10))
def test_a_number_is_known_however_it_is_spaced(gaps: list[str]) -> None:
    from frontdoor.domain.contacts.models import Referrer
    from frontdoor.domain.contacts.policies import _tells_of

    spaced = "".join(digit + gap for digit, gap in zip("07700900123", [*gaps, ""], strict=True))
    assert _tells_of(Referrer(phone="07700 900123"), f"Ring {spaced} today")
