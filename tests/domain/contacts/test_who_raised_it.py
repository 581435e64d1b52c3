"""Words for another agency or team carry neither the name nor the contact details of whoever raised a contact."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontdoor.domain.contacts.policies import must_not_tell_who_raised_it
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind
from frontdoor.domain.decisions.actions import agree_action
from frontdoor.domain.discussions.actions import open_together
from frontdoor.domain.discussions.rules import Kind
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.concerns import HIS_MOTHER, TEACHER, TOM
from tests.factories.county import County
from tests.factories.deeds import arrived, asked, do, refusal

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


def test_an_action_of_the_hubs_own_may_name_them(county: County, contact: UUID) -> None:
    by = county.social_worker
    do(by, agree_action, contact, what="Ring Ms Oldershaw", agency=by.agency_id, due_on=today())


@settings(max_examples=60)
@given(gaps=st.lists(st.sampled_from(["", " ", "-", ".", " ) ("]), min_size=10, max_size=10))
def test_a_number_is_known_however_it_is_spaced(gaps: list[str]) -> None:
    from frontdoor.domain.contacts.models import Referrer
    from frontdoor.domain.contacts.policies import _tells_of

    spaced = "".join(digit + gap for digit, gap in zip("07700900123", [*gaps, ""], strict=True))
    assert _tells_of(Referrer(phone="07700 900123"), f"Ring {spaced} today")
