"""Words that blame or hide are met with ones that say what happened; plain words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.agreements.rules.blame import ABOUT_FAMILIES
from frontdoor.domain.agreements.rules.gentler import gentler
from frontdoor.domain.agreements.rules.instead import Gentler
from frontdoor.domain.agreements.rules.plainer import PLAINER
from frontdoor.domain.disclosure.rules import Recipient, outcome_told
from frontdoor.foundation.govuk.reading import school_grade


def said(text: str) -> list[str]:
    return [offer.said for offer in gentler(text)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Mum FAILED to  engage with us.", "FAILED to engage"),
        ("They didn’t engage.", "didn’t engage"),
        ("A non-compliant family", "non-compliant"),
        ("He DNA'd twice.", "DNA'd"),
        ("She put herself at risk again.", "put herself at risk"),
        ("NFA.", "NFA"),
        ("It does not meet our threshold", "does not meet our threshold"),
        ("attention-seeking behaviour", "attention-seeking"),
    ],
)
def test_a_wording_is_found_however_it_is_written(written: str, found: str) -> None:
    assert said(written) == [found]


@pytest.mark.parametrize(
    "plain",
    [
        "The lace of her shoe.",
        "We begin before noon.",
        "A clientele.",
        "They came home and ate together.",
        "",
    ],
)
def test_words_within_words_and_plain_words_are_left_alone(plain: str) -> None:
    assert said(plain) == []


def test_each_wording_is_offered_once_in_the_order_of_the_text() -> None:
    assert said("NFA. He failed to engage, and refuses to engage. Prior to that: NFA.") == [
        "NFA",
        "failed to engage",
        "Prior to",
    ]


def test_whoever_is_harmed_is_never_named_as_the_cause() -> None:
    [offer] = gentler("She placed herself at risk.")
    assert (offer.instead, "harm" in offer.why) == ("is being put at risk by …", True)


@pytest.mark.parametrize("one", [*ABOUT_FAMILIES, *PLAINER], ids=lambda one: one.said[:24])
def test_what_is_offered_is_plain_and_offers_nothing_again(one: Gentler) -> None:
    assert gentler(one.instead) == []
    assert school_grade(f"It {one.instead}. {one.why}.") <= 9


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("recipient", Recipient)
def test_our_own_letters_need_no_gentler_words(outcome: Outcome, recipient: Recipient) -> None:
    assert said(outcome_told(outcome, recipient)) == []


@given(st.text(max_size=500))
def test_any_text_can_be_read_for_it(text: str) -> None:
    folded = " ".join(text.split())
    assert all(offer.said in folded for offer in gentler(folded))
