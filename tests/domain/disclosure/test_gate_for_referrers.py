"""Telling the referrer: whatever the record holds is weighed, however little the worker may see of it."""

from uuid import UUID, uuid4

import pytest

from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agencies.actions import set_up_county
from frontdoor.domain.agencies.queries import agency_by_code
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedConcern, StatedReferrer, WayIn
from frontdoor.domain.disclosure.policies import NotSafe, checked_for_referrer, kept_from_referrer
from frontdoor.domain.disclosure.rules import Kept, Recipient, outcome_told
from frontdoor.domain.feedback.actions import tell_referrer
from frontdoor.domain.feedback.models import Message
from frontdoor.domain.feedback.rules import How
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.domain.sharing.actions import ask_partner, reply
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.models import Letter
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import enrol

KEPT = "The father is watched at the moment and must not learn of it."


def member(role: Role, agency: str) -> Viewer:
    """A member of an agency, known to the database."""
    with acting_as(SYSTEM.id):
        viewer = Viewer(uuid4(), "A member", role, agency_by_code(SYSTEM, agency).id, agency)
        enrol(viewer.id, agency=viewer.agency_id, team=None, reach=viewer.reach, active=True)
    return viewer


@pytest.fixture
def worker(db: None) -> Viewer:
    """A social worker at the front door of a county that is set up."""
    with acting_as(SYSTEM.id):
        set_up_county(by=SYSTEM)
    return member(Role.SOCIAL_WORKER, "ncc-children")


def a_contact(worker: Viewer, line: str = "14 Mill Lane", *, protected: bool = True) -> UUID:
    """A worry from a teacher about a child whose home is not to be known."""
    child = StatedPerson(
        "Amira",
        "Khan",
        line=line,
        town="Newark",
        postcode="NG24 1AA",
        address_protected=protected,
        phone="07700 900123",
    )
    stated = StatedConcern(
        way_in=WayIn.TELEPHONE,
        words="She came to school cold again.",
        referrer=StatedReferrer(ReferrerKind.PROFESSIONAL, "Sam Reed", email="sam@example.org"),
        people=(Involved(Part.CHILD, child),),
        received_at=now(),
    )
    with acting_as(worker.id):
        return raise_concern(stated, by=worker).id


def police_answer(worker: Viewer, contact: UUID, *, keep: bool) -> None:
    """The police are asked about the child and answer."""
    officer = member(Role.PARTNER, "police")
    with acting_as(worker.id):
        asked = ask_partner(
            contact,
            agency_code="police",
            people=contact_seen(worker, contact).person_ids,
            purpose=Purpose.PROTECT_CHILD,
            lawful_basis=LawfulBasis.PUBLIC_TASK,
            service_agreement=ServiceAgreement.NOT_ASKED,
            words="What is known of the father?",
            priority="red",
            by=worker,
        )
    with acting_as(officer.id):
        reply(asked, answer=Answer.KNOWN, words=KEPT, keep_from_family=keep, keep_reason="Safety", by=officer)


@pytest.mark.parametrize(
    "words",
    ["They live in Mill Lane now.", "Ring 07700 900123.", "Amira is safe.", "The postcode is ng24\n1aa."],
)
def test_a_message_that_gives_somebody_away_is_neither_sent_nor_kept(worker: Viewer, words: str) -> None:
    contact = a_contact(worker)
    with acting_as(worker.id), pytest.raises(NotSafe):
        tell_referrer(contact, words, how=How.EMAIL, by=worker)
    with acting_as(SYSTEM.id):
        assert not Letter.objects.exists()
        assert Message.objects.filter(contact_id=contact).count() == 1


def test_the_words_to_begin_with_go_through(worker: Viewer) -> None:
    contact = a_contact(worker)
    words = outcome_told(Outcome.EARLY_HELP, Recipient.PROFESSIONAL)
    with acting_as(worker.id):
        tell_referrer(contact, words, how=How.EMAIL, by=worker)
        assert Letter.objects.get().body.startswith(words)


@pytest.mark.parametrize(("keep", "kept"), [(True, {Kept.WITHHELD, Kept.RECORD}), (False, {Kept.RECORD})])
def test_what_a_partner_answered_is_not_passed_on(worker: Viewer, keep: bool, kept: set[Kept]) -> None:
    contact = a_contact(worker)
    police_answer(worker, contact, keep=keep)
    with acting_as(worker.id), pytest.raises(NotSafe) as refusal:
        checked_for_referrer(contact_seen(worker, contact), f"Thank you. {KEPT}", by=worker)
    assert {found.kept for found in refusal.value.found} == kept


def test_an_address_protected_on_another_record_of_the_same_child_is_protected_here(worker: Viewer) -> None:
    here, before = (
        a_contact(worker, "1 High Street", protected=False),
        a_contact(worker, "Rose Cottage, Hill Top"),
    )
    with acting_as(worker.id):
        [one], [other] = (contact_seen(worker, contact).person_ids for contact in (here, before))
        rule(one, other, Ruled.SAME, "Same birth date and mother", by=worker)
        with pytest.raises(NotSafe, match="protected"):
            checked_for_referrer(contact_seen(worker, here), "They went to Rose Cottage.", by=worker)


def test_gathering_what_is_kept_leaves_the_worker_acting_as_before(worker: Viewer) -> None:
    contact = a_contact(worker)
    with acting_as(worker.id):
        assert kept_from_referrer(contact_seen(worker, contact)).names == ("Amira Khan",)
        assert contact_seen(worker, contact).id == contact
