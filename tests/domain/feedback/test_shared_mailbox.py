"""An e-mail address that somebody else may read is told only that we wrote."""

from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.contacts.queries import contact_seen, referrer_known
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.feedback.actions import release, send_follow_code, tell_or_hold
from frontdoor.domain.feedback.queries import code_for_referrer, followed
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.queries import letters_about
from tests.factories.county import County
from tests.factories.deeds import came_in, do, look

WORDS = "A worker will be in touch with you."
SHARED = StatedReferrer(
    ReferrerKind.FAMILY, "Gran", phone="07700 900321", email="all-of-us@example.org", shared_mailbox=True
)


@pytest.fixture
def contact(county: County) -> UUID:
    """A letter of a grandmother who shares her mailbox."""
    return came_in(way_in=WayIn.LETTER, referrer=SHARED)


def told(county: County, contact: UUID) -> None:
    waiting = do(county.social_worker, tell_or_hold, contact, WORDS, how=How.EMAIL)
    assert waiting
    do(county.manager, release, waiting, agree=True)


def test_nothing_in_the_mailbox_opens_or_tells_anything(county: County, contact: UUID) -> None:
    told(county, contact)
    reference = look(county.officer, contact_seen, contact).reference
    code = look(INTAKE, code_for_referrer, contact)
    sent = look(county.officer, letters_about, contact)
    assert len(sent) == 2
    kept = (reference, code, code.replace(" ", ""), WORDS)
    assert [word for word in kept for letter in sent if word in letter.body] == []


def test_on_their_own_page_they_read_the_words(county: County, contact: UUID) -> None:
    told(county, contact)
    reference = look(county.officer, contact_seen, contact).reference
    read = look(INTAKE, followed, reference, look(INTAKE, code_for_referrer, contact))
    assert [words for _, words in read.told][-1] == WORDS


def test_a_one_time_code_goes_to_their_telephone_and_not_to_the_mailbox(
    county: County, contact: UUID
) -> None:
    reference = look(county.officer, contact_seen, contact).reference
    send_follow_code(reference, "https://door.example.org/follow/code/", by=INTAKE)
    codes = [
        letter
        for letter in look(county.officer, letters_about, contact)
        if letter.subject == letters.Subject.CODE
    ]
    assert [(letter.how, letter.to) for letter in codes] == [(letters.How.TEXT, "07700900321")]


def test_whoever_writes_from_it_again_is_known_to_share_it(county: County, contact: UUID) -> None:
    known = look(county.officer, referrer_known, [SHARED.email])
    assert known
    assert known.shared_mailbox


def test_a_mailbox_of_ones_own_is_told_as_before(county: County) -> None:
    own = StatedReferrer(ReferrerKind.PROFESSIONAL, "Sam Reed", email="sam@example.org")
    contact = came_in(way_in=WayIn.LETTER, referrer=own)
    do(county.social_worker, tell_or_hold, contact, WORDS, how=How.EMAIL)
    assert WORDS in look(county.officer, letters_about, contact)[0].body
