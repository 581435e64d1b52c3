"""Whoever has no e-mail is told by text, or by a letter, which tells nobody until somebody has posted it."""

from uuid import UUID

import pytest
from pytest_django import Settings

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.disclosure.policies import weighed_for_referrer
from frontdoor.domain.feedback.actions import (
    print_letter,
    release,
    say_acknowledged,
    say_came_back,
    say_posted,
    take_letter_back,
    tell_or_hold,
    tell_referrer,
)
from frontdoor.domain.feedback.queries import as_they_read, code_for_referrer, followed, messages_on
from frontdoor.domain.feedback.rules import WROTE_QUIETLY, How
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.queries import letters_about, letters_to_post
from tests.factories.county import County
from tests.factories.deeds import came_in, decided, do, look, refusal, standing

WORDS = "We can’t say more now. A worker will be in touch with the school."
HOME = "Miss A Nowak\n1 High Street\nNewark\nNG24 1AA"
NEIGHBOUR = StatedReferrer(ReferrerKind.PUBLIC, "Anna Nowak", phone="07700 900321")


@pytest.fixture
def contact(county: County) -> UUID:
    """A neighbour's letter, without an e-mail address, decided as advice."""
    arrived = came_in(way_in=WayIn.LETTER, referrer=NEIGHBOUR)
    decided(county, arrived)
    return arrived


def sent(county: County, contact: UUID) -> list[tuple[letters.How, str, str]]:
    return [(one.how, one.to, one.body) for one in look(county.officer, letters_about, contact)]


def told(county: County, contact: UUID) -> list[str]:
    return [
        message.how for message in look(county.officer, messages_on, contact) if message.kind == "outcome"
    ]


def written(county: County, contact: UUID, **more: object) -> UUID:
    """A letter that waits to be posted."""
    do(county.social_worker, tell_or_hold, contact, WORDS, how=How.POST, to=HOME, **more)
    [letter] = [one for one in look(county.officer, letters_about, contact) if one.is_to_post]
    return letter.id


def posted(county: County, letter: UUID) -> bool:
    do(county.officer, print_letter, letter)
    return bool(do(county.officer, say_posted, letter))


def test_a_text_says_the_words_and_the_reference_to_the_mobile_that_they_gave(
    county: County, contact: UUID
) -> None:
    do(county.social_worker, tell_or_hold, contact, WORDS, how=How.TEXT)
    seen = look(county.officer, contact_seen, contact)
    weighed = look(county.officer, lambda _: weighed_for_referrer(seen))
    read = look(county.officer, as_they_read, seen, WORDS, weighed, how=How.TEXT)
    assert sent(county, contact) == [(letters.How.TEXT, "07700900321", read)]
    assert (told(county, contact), "can't say" in read, seen.reference in read) == (["text"], True, True)


def test_on_a_telephone_that_others_read_a_text_says_only_that_we_wrote(
    county: County, contact: UUID
) -> None:
    do(county.social_worker, tell_or_hold, contact, WORDS, how=How.TEXT, quiet=True)
    [(_, _, body)] = sent(county, contact)
    assert body == WROTE_QUIETLY.replace("“", '"').replace("”", '"')


@pytest.mark.parametrize(
    ("to", "says"), [("01632 960 123", "not a UK mobile"), ("07700 90", "not a UK mobile")]
)
def test_a_text_goes_to_a_uk_mobile_alone(county: County, contact: UUID, to: str, says: str) -> None:
    assert says in refusal(county.social_worker, tell_or_hold, contact, WORDS, how=How.TEXT, to=to)


def test_without_a_number_or_an_address_it_says_what_is_missing(county: County) -> None:
    bare = came_in(way_in=WayIn.LETTER, referrer=StatedReferrer(ReferrerKind.PUBLIC, "Anna Nowak"))
    decided(county, bare)
    assert "no mobile number" in refusal(county.social_worker, tell_or_hold, bare, WORDS, how=How.TEXT)
    assert "no postal address" in refusal(county.social_worker, tell_or_hold, bare, WORDS, how=How.POST)


def test_a_site_that_sends_e_mail_alone_says_so(county: County, contact: UUID, settings: Settings) -> None:
    settings.LETTERS_BY = "smtp"
    assert "not set up to send text" in refusal(
        county.social_worker, tell_or_hold, contact, WORDS, how=How.TEXT
    )


def test_names_stay_out_of_a_text_and_of_a_letter(county: County, contact: UUID) -> None:
    [child] = look(county.officer, contact_seen, contact).people[:1]
    name = f"{child.person.name} is safe."
    for how, to in ((How.TEXT, ""), (How.POST, HOME)):
        assert "name" in refusal(county.social_worker, tell_or_hold, contact, name, how=how, to=to)


def test_a_letter_that_waits_tells_nobody(county: County, contact: UUID) -> None:
    do(county.officer, say_acknowledged, contact, how=How.CALL)
    written(county, contact)
    reference = look(county.officer, contact_seen, contact).reference
    read = look(INTAKE, followed, reference, look(INTAKE, code_for_referrer, contact))
    assert (read.has_outcome, told(county, contact), standing(contact).told_at) == (False, [], None)


def test_a_posted_letter_tells_them(county: County, contact: UUID) -> None:
    assert not posted(county, written(county, contact))
    reference = look(county.officer, contact_seen, contact).reference
    read = look(INTAKE, followed, reference, look(INTAKE, code_for_referrer, contact))
    assert (told(county, contact), read.told[-1][1]) == (["post"], WORDS)
    assert look(county.officer, letters_to_post) == []


def test_a_letter_closes_the_contact_where_that_was_asked(county: County, contact: UUID) -> None:
    assert posted(county, written(county, contact, closes=True))
    assert standing(contact).stage == Stage.CLOSED


def test_it_is_printed_before_it_is_posted(county: County, contact: UUID) -> None:
    letter = written(county, contact)
    assert "Print the letter first" in refusal(county.officer, say_posted, letter)
    assert standing(contact).told_at is None


def test_a_letter_of_before_the_last_decision_is_not_posted(county: County, contact: UUID) -> None:
    letter = written(county, contact)
    do(county.officer, print_letter, letter)
    decided(county, contact, outcome=Outcome.SIGNPOST)
    assert "decided since" in refusal(county.officer, say_posted, letter)


def test_told_another_way_the_letter_is_not_posted(county: County, contact: UUID) -> None:
    letter = written(county, contact)
    do(county.social_worker, tell_referrer, contact, WORDS, how=How.CALL)
    assert look(county.officer, letters_to_post) == []
    assert "waits no more" in refusal(county.officer, print_letter, letter)


def test_a_letter_that_is_taken_back_leaves_them_owed_a_word(county: County, contact: UUID) -> None:
    letter = written(county, contact)
    assert "Say why" in refusal(county.officer, take_letter_back, letter, " ")
    do(county.officer, take_letter_back, letter, "She rang and asked for a call")
    assert (look(county.officer, letters_to_post), standing(contact).owed_since is None) == ([], False)


def test_a_letter_that_came_back_leaves_them_owed_a_word(county: County, contact: UUID) -> None:
    letter = written(county, contact)
    assert posted(county, letter) is False
    do(county.officer, say_came_back, letter)
    assert (standing(contact).owed_since is None, standing(contact).lost) == (False, True)


def test_words_to_a_family_are_released_before_their_letter_is_written(county: County) -> None:
    family = came_in(way_in=WayIn.LETTER, referrer=StatedReferrer(ReferrerKind.FAMILY, "Gran Nowak"))
    decided(county, family)
    waiting = do(county.social_worker, tell_or_hold, family, "Help is on its way.", how=How.POST, to=HOME)
    assert look(county.officer, letters_to_post) == []
    do(county.manager, release, waiting, agree=True)
    [letter] = look(county.officer, letters_to_post)
    assert (letter.to, letter.how) == (HOME, letters.How.PRINT)


def test_where_a_service_posts_letters_they_are_told_as_it_goes(
    county: County, contact: UUID, settings: Settings
) -> None:
    settings.LETTERS_BY, settings.NOTIFY_TEMPLATES = "notify", {"post": "a-template"}
    do(county.social_worker, tell_or_hold, contact, WORDS, how=How.POST, to=HOME)
    assert ([how for how, _, _ in sent(county, contact)], told(county, contact)) == (
        [letters.How.POST],
        ["post"],
    )
