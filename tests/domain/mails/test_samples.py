"""The partnership's six sample e-mails, judged as a careful officer would judge them."""

import pytest

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.contacts.rules import ReferrerKind
from frontdoor.domain.mails.queries import MailSeen, mails_of
from frontdoor.domain.mails.rules import Became, TakenIn
from frontdoor.foundation.exchange.mails.vocabulary import Mark
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from tests.factories.mails import SAMPLES, arrives

pytestmark = [
    pytest.mark.usefixtures("county"),
    pytest.mark.skipif(
        not SAMPLES.is_dir(), reason="the sample e-mails lie beside the repository, and are not here"
    ),
]


def sample(number: int) -> TakenIn:
    [place] = SAMPLES.glob(f"{number:02}-*.eml")
    return arrives(place.read_bytes(), place.name)


def looked_at(taken: TakenIn) -> tuple[ContactSeen, MailSeen, int]:
    """The contact, its first e-mail, and how many answers went."""
    with acting_as(SYSTEM.id):
        [mail] = mails_of(SYSTEM, taken.contact)
        return contact_seen(SYSTEM, taken.contact), mail, len(letters_about(SYSTEM, taken.contact))


def test_the_school_is_a_contact_with_every_word_and_is_answered() -> None:
    contact, mail, answers = looked_at(sample(1))
    assert contact.words.startswith("Concern - Tommy-Lee Hallam Y4\n\nDear MASH,")
    assert "14 Bramblewick Close, Newark NG24 2ZZ" in contact.words
    assert (contact.referrer.name, answers, mail.suggested) == ("Rachel Okafor", 1, None)


def test_the_health_visitors_form_is_a_document_of_the_contact_and_her_script_is_gone() -> None:
    contact, mail, _ = looked_at(sample(2))
    assert contact.words == "Fwd: FW: health visitor referral\n\nSee attached form please."
    assert (len(contact.attachments), mail.not_kept_apart) == (1, ())
    assert "tracker" not in contact.words


def test_the_neighbour_stays_unnamed_and_is_not_answered() -> None:
    contact, mail, answers = looked_at(sample(3))
    assert contact.referrer.kind is ReferrerKind.ANONYMOUS
    assert (mail.marks, answers) == ((Mark.NO_REPLY,), 0)
    assert "kacper and zofia" in contact.words


def test_the_doctors_letters_are_whole_and_tonight_moves_it_up() -> None:
    contact, _, answers = looked_at(sample(4))
    assert contact.words.startswith("Déjà signalé: Chloé Mbeki\n\nChloé Mbeki, née le 02/09/2011")
    assert contact.referrer.name == "Dr Siôn Pryce"
    assert (contact.alarming, answers) == (("tonight",), 1)


def test_the_chaser_may_belong_to_her_email_of_that_morning_and_a_person_is_asked() -> None:
    morning = sample(1)
    taken = sample(5)
    contact, mail, _ = looked_at(taken)
    assert taken.became is Became.CONTACT
    assert mail.suggested == morning.contact
    assert "Thank you for contacting" not in contact.words


def test_the_chaser_alone_is_a_contact_that_points_nowhere() -> None:
    _, mail, _ = looked_at(sample(5))
    assert mail.suggested is None


def test_the_invoice_is_a_contact_until_a_person_sets_it_aside() -> None:
    contact, mail, _ = looked_at(sample(6))
    assert contact.words == "Invoice 44871 for franking machine\n\nPlease find our invoice."
    assert mail.unreadable == ""
