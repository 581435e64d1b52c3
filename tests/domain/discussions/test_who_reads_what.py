"""Views stay closed to other agencies until they have given their own, so that none leans on another's."""

from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.discussions.actions import conclude, give_view, join, open_together
from frontdoor.domain.discussions.queries import DiscussionSeen, discussion_seen, discussions_on
from frontdoor.domain.discussions.rules import How, Kind, said
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere
from tests.factories.concerns import a_concern
from tests.factories.county import County, a_county


@pytest.fixture
def county(db: None) -> County:
    return a_county()


@pytest.fixture
def contact(county: County) -> UUID:
    with acting_as(INTAKE.id):
        return raise_concern(a_concern(), by=INTAKE).id


@pytest.fixture
def together(county: County, contact: UUID) -> UUID:
    """A discussion to which police and a GP practice are invited."""
    return opened(county, contact)


def opened(county: County, contact: UUID) -> UUID:
    invited = [county.agencies["police"], county.agencies["health-gp"]]
    worker = county.social_worker
    with acting_as(worker.id):
        return open_together(contact, kind=Kind.MDT, question="What helps?", invited=invited, by=worker)


def says(member: Viewer, together: UUID, words: str) -> None:
    with acting_as(member.id):
        join(together, how=How.REMOTE, by=member)
        give_view(together, words, by=member)


def seen_by(member: Viewer, together: UUID) -> DiscussionSeen:
    with acting_as(member.id):
        return discussion_seen(member, together)


def test_an_agency_that_has_not_spoken_reads_no_other(county: County, together: UUID) -> None:
    says(county.police, together, "Two call-outs.")
    [view] = seen_by(county.health, together).views
    assert (view.agency, view.words, view.closed) == ("Police", "", True)


def test_once_it_has_spoken_it_reads_all(county: County, together: UUID) -> None:
    says(county.police, together, "Two call-outs.")
    says(county.health, together, "Seen in June.")
    views = seen_by(county.health, together).views
    assert [view.words for view in views] == ["Two call-outs.", "Seen in June."]


def test_once_it_has_ended_all_that_were_invited_read_all(county: County, together: UUID) -> None:
    says(county.police, together, "Two call-outs.")
    with acting_as(county.social_worker.id):
        conclude(
            together, childs_voice="Not yet heard.", worries="Food.", strengths="", advised="Help.",
            by=county.social_worker,
        )  # fmt: skip
    [view] = seen_by(county.health, together).views
    assert view.words == "Two call-outs."


def test_an_agency_that_was_not_invited_finds_nothing(county: County, together: UUID) -> None:
    with pytest.raises(NotThere):
        seen_by(county.early_help, together)


def test_many_discussions_are_read_as_often_as_one(county: County, contact: UUID, together: UUID) -> None:
    one = reads(county, contact)
    for _ in range(3):
        says(county.police, opened(county, contact), "More.")
    assert reads(county, contact) <= one + 2  # attendances and views, once there are any


def reads(county: County, contact: UUID) -> int:
    with acting_as(county.social_worker.id), CaptureQueriesContext(connection) as asked:
        discussions_on(county.social_worker, contact)
    return len(asked)


def test_who_is_missing_is_said_as_people_say_it() -> None:
    kinds = [AgencyKind.POLICE, AgencyKind.CHILDREN, AgencyKind.MENTAL_HEALTH]
    assert said(kinds) == "mental health, police and social work"
