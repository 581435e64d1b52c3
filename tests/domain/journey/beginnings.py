"""Where a tried journey begins: with what has just arrived, or with what came to an end by the usual deeds."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.rules import NoConcern
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import NeedFound
from frontdoor.domain.feedback.actions import close, set_aside, tell_referrer
from frontdoor.domain.feedback.actions import join as join_to
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern


class Beginning(StrEnum):
    """What has happened already when anything may happen."""

    ARRIVED = "arrived"
    CLOSED = "decided, told and closed"
    CLOSED_WITH_ANOTHER = "joined to another, both told and closed"
    SET_ASIDE = "set aside as no worry"


def begun(how: Beginning, *, emergency: bool, by: Viewer) -> list[UUID]:
    """Every contact of the journey, the one that it goes on with first."""
    ours = [arrive(emergency=emergency)]
    with acting_as(by.id):
        if how is Beginning.SET_ASIDE:
            set_aside(ours[0], NoConcern.UNWANTED, by=by)
    if how is Beginning.CLOSED_WITH_ANOTHER:
        ours.insert(0, arrive(emergency=False))
        with acting_as(by.id):
            join_to(ours[1], ours[0], why="Same", is_chaser=False, by=by)
    if how in (Beginning.CLOSED, Beginning.CLOSED_WITH_ANOTHER):
        with acting_as(by.id):
            end(ours, ours, by=by)
    return ours


def arrive(*, emergency: bool) -> UUID:
    """One more worry from the public form."""
    with acting_as(INTAKE.id):
        return raise_concern(a_concern(emergency=emergency), by=INTAKE).id


def end(ours: Sequence[UUID], told: Sequence[UUID], *, by: Viewer) -> None:
    """Decide on the first, tell whoever raised these, and close."""
    decide(
        ours[0],
        outcome=Outcome.ADVICE_ONLY,
        needs=[NeedFound("money", "No food at home")],
        tests=[],
        reasons="What the family needs",
        by=by,
    )
    for contact in told:
        tell_referrer(contact, "We will help the family.", how=How.EMAIL, by=by)
    close(ours[0], "Done", by=by)
