"""A protected address does not leave the hub in somebody's own words, however it is written."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import NeedFound
from frontdoor.domain.discussions.actions import open_together
from frontdoor.domain.discussions.rules import Kind
from frontdoor.domain.handovers.actions import hand_over
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.sharing.actions import ask_partner
from frontdoor.domain.sharing.rules import ServiceAgreement
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.concerns import TOM, a_concern
from tests.factories.county import County, a_county
from tests.factories.deeds import arrived, asked, decided, do, people_on, planned

WRITTEN = [
    "They fled to 7 Larkmead Court.",
    "Visit at 7, larkmead  COURT",
    "Somewhere in ng185zz",
    "NG18\n5ZZ",
]


@pytest.mark.django_db
@pytest.mark.parametrize("words", WRITTEN)
def test_a_question_or_a_story_that_holds_it_is_refused(words: str) -> None:
    county = a_county()
    by = county.social_worker
    with acting_as(INTAKE.id):
        hidden = Involved(Part.CHILD, replace(TOM, address_protected=True))
        contact = raise_concern(a_concern(people=(hidden,)), by=INTAKE).id
    with acting_as(by.id):
        people = contact_seen(by, contact).person_ids
        with pytest.raises(Refused, match="protected address"):
            ask_partner(
                contact,
                agency_code="police",
                people=people,
                purpose=Purpose.PROTECT_CHILD,
                lawful_basis=LawfulBasis.PUBLIC_TASK,
                service_agreement=ServiceAgreement.NOT_ASKED,
                words=words,
                priority="red",
                by=by,
            )
        decide(
            contact,
            outcome=Outcome.EARLY_HELP,
            needs=[NeedFound("housing", "Nowhere settled")],
            tests=[],
            reasons="They ask for help.",
            by=by,
        )
        with pytest.raises(Refused, match="protected address"):
            hand_over(contact, team=county.teams["early-help-north"], story=words, by=by)


LARKMEAD = "They fled to 7 Larkmead Court."


def hidden_child(county: County) -> UUID:
    """A contact about a child whose address is protected."""
    return arrived(people=(Involved(Part.CHILD, replace(TOM, address_protected=True)),))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "deed",
    [
        lambda county, contact: decided(county, contact, reasons=LARKMEAD),
        lambda county, contact: decided(county, contact, needs=[NeedFound("housing", LARKMEAD)]),
        lambda county, contact: planned(county, contact, what=LARKMEAD),
        lambda county, contact: do(
            county.social_worker,
            open_together,
            contact,
            kind=Kind.MDT,
            question=LARKMEAD,
            invited=[county.police.agency_id],
        ),
    ],
    ids=["the reasons of a decision", "a need", "an action", "what a discussion is to settle"],
)
def test_so_is_every_other_deed_whose_words_others_read(deed: Callable[..., object]) -> None:
    county = a_county()
    contact = hidden_child(county)
    with pytest.raises(Refused, match="protected address"):
        deed(county, contact)


@pytest.mark.django_db
def test_the_address_of_another_record_of_the_same_child_is_kept_back_too() -> None:
    county = a_county()
    hidden, known = hidden_child(county), arrived()
    [child], [same] = people_on(hidden)[:1], people_on(known)[:1]
    do(county.social_worker, rule, child, same, Ruled.SAME, "The same birth date")
    with pytest.raises(Refused, match="protected address"):
        asked(county, known, words=LARKMEAD)
