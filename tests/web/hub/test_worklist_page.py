"""What to look at first."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.contacts.actions import keep_hub_draft
from frontdoor.domain.contacts.rules import DraftKind, WayIn
from frontdoor.domain.feedback.actions import close, say_why_not_told
from frontdoor.domain.sharing.actions import reply
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.concerns import a_concern
from tests.factories.county import County
from tests.factories.deeds import asked, do
from tests.web.hub.conftest import words_of
from tests.web.hub.deeds import ADVISED, ASKED, TRIAGED, people_of, send

SignIn = Callable[[Viewer], Client]
Arrive = Callable[..., UUID]


@pytest.fixture
def officer(county: County, as_member: SignIn) -> Client:
    return as_member(county.officer)


@pytest.fixture
def worker(county: County, as_member: SignIn) -> Client:
    return as_member(county.social_worker)


def seen(client: Client, **asked: str) -> str:
    """What the list says."""
    return words_of(client.get(reverse("hub:worklist"), asked))


def before(page: str, first: str, then: str) -> bool:
    """Whether one thing stands above another."""
    return -1 < page.find(first) < page.find(then)


def test_a_contact_is_one_line_with_words_people_and_who_raised_it(officer: Client, contact: UUID) -> None:
    page = seen(officer)
    assert "“He came to school hungry again.”" in page
    assert "Tom Varley (" in page
    assert "Ms Oldershaw, Ferrybank Primary" in page


def test_an_emergency_stands_above_what_came_before_it(officer: Client, arrives: Arrive) -> None:
    arrives()
    arrives(a_concern(words="He has a knife.", emergency=True))
    page = seen(officer)
    assert before(page, "He has a knife.", "hungry again")
    assert "Unread: act first" in page


def test_an_emergency_nobody_looked_at_is_in_every_pile(
    county: County, as_member: SignIn, arrives: Arrive
) -> None:
    arrives(a_concern(words="He has a knife.", emergency=True))
    manager = as_member(county.manager)
    assert "He has a knife." in seen(manager)
    assert "He has a knife." in seen(manager, pile="to_tell")


def test_unread_come_before_amber_and_after_red(officer: Client, arrives: Arrive) -> None:
    amber, red = arrives(a_concern(words="Amber one.")), arrives(a_concern(words="Red one."))
    arrives(a_concern(words="Unread one."))
    send(officer, "triage", amber, **TRIAGED)
    send(officer, "triage", red, **(TRIAGED | {"priority": "red"}))
    page = seen(officer, pile="all")
    assert before(page, "Red one.", "Unread one.")
    assert before(page, "Unread one.", "Amber one.")


def test_an_officer_sees_the_unread_first_and_a_social_worker_what_is_ready(
    officer: Client, worker: Client, arrives: Arrive
) -> None:
    arrives(a_concern(words="Unread one."))
    send(officer, "triage", arrives(a_concern(words="Ready one.")), **TRIAGED)
    assert "Unread one." in seen(officer)
    assert "Ready one." in seen(worker)
    assert "Unread one." not in seen(worker)


@pytest.mark.parametrize(
    ("role", "said"),
    [
        (Role.BUSINESS_SUPPORT, "whose referrer waits to be told"),
        (Role.OPERATIONS_MANAGER, "all open contacts"),
        (Role.TEAM_MANAGER, "decisions to sign and your own"),
        (Role.SENIOR_MASH_OFFICER, "unread contacts and your own"),
    ],
)
def test_each_role_is_told_what_is_shown_first(
    county: County, as_member: SignIn, role: Role, said: str
) -> None:
    with acting_as(SYSTEM.id):
        agency = county.agencies["ncc-children"]
        member = join("Bea", role=role, agency_id=agency, email=f"{uuid4().hex}@example.org", by=SYSTEM)
    assert said in seen(as_member(member))


def test_business_support_sees_who_waits_to_be_told(
    county: County, as_member: SignIn, worker: Client, contact: UUID
) -> None:
    send(worker, "decide", contact, **ADVISED)
    page = seen(worker, pile="to_tell")
    assert "hungry again" in page
    assert "To tell 1" in page


def test_who_is_waited_on_and_for_how_long_is_said(worker: Client, contact: UUID) -> None:
    send(worker, "triage", contact, **TRIAGED)
    send(
        worker,
        "ask",
        contact,
        **(ASKED | {"people_police": people_of(contact), "people": people_of(contact)}),
    )
    page = seen(worker, pile="all")
    assert re.search(r"Waiting on Police (for|since) \d", page)
    assert "Waiting on others: Police 1" in page
    assert "yours" in page


def test_the_list_is_narrowed_by_the_way_in_the_district_and_the_priority(
    officer: Client, arrives: Arrive
) -> None:
    arrives(a_concern(words="By form."))
    arrives(a_concern(words="By telephone.", way_in=WayIn.TELEPHONE))
    assert "By form." not in seen(officer, way_in="telephone")
    assert "By form." in seen(officer, district="E07000174")
    assert "Nothing fits these filters." in seen(officer, priority="red")


def test_a_filter_nobody_offered_narrows_nothing(officer: Client, contact: UUID) -> None:
    assert "hungry again" in seen(officer, way_in="pigeon")


def test_only_mine_shows_what_i_took_on(officer: Client, arrives: Arrive) -> None:
    arrives(a_concern(words="Not mine."))
    send(officer, "triage", arrives(a_concern(words="All mine.")), **TRIAGED)
    page = seen(officer, pile="all", mine="on")
    assert "All mine." in page
    assert "Not mine." not in page


def test_a_call_being_taken_stands_on_top_under_its_takers_name(
    county: County, officer: Client, worker: Client, contact: UUID
) -> None:
    with acting_as(county.officer.id):
        keep_hub_draft(
            new_id(),
            DraftKind.CALL,
            {"words": "A bruise", "people": [{"key": "p1", "forename": "Mia"}]},
            by=county.officer,
        )
    assert before(seen(officer), "you, draft", "hungry again")
    assert f"{county.officer.name}, draft" in seen(worker)
    assert "Go on: “A bruise”" in worker.get(reverse("hub:worklist")).content.decode()


def test_an_empty_list_teaches(county: County, worker: Client, contact: UUID) -> None:
    page = seen(worker)
    assert "Nothing waits for you." in page
    assert "1 contact is open in all" in page


def test_a_pile_nobody_knows_is_ones_own(officer: Client, contact: UUID) -> None:
    assert "Shown first for you" in seen(officer, pile="nonsense")


def test_what_was_raised_yesterday_is_promised_for_today(officer: Client, arrives: Arrive) -> None:
    from frontdoor.domain.journey.rules import raised_by_then
    from frontdoor.foundation.clock import NOTTINGHAMSHIRE, acknowledge_due

    end = now() + timedelta(days=5)
    moment = raised_by_then(end, NOTTINGHAMSHIRE)
    assert acknowledge_due(moment, NOTTINGHAMSHIRE) <= end
    assert acknowledge_due(moment + timedelta(minutes=2), NOTTINGHAMSHIRE) > end


def test_what_came_in_since_the_list_was_drawn_is_said_above_it(officer: Client, arrives: Arrive) -> None:
    drawn = now().isoformat()
    arrives()
    told = officer.get(reverse("hub:worklist_news"), {"since": drawn})
    assert "1 contact came in since this list was drawn" in words_of(told)
    assert words_of(officer.get(reverse("hub:worklist_news"), {"since": "yesterday"})) == ""


def test_the_list_is_paged(officer: Client, arrives: Arrive) -> None:
    for _ in range(27):
        arrives()
    assert "1 to 25 of 27" in seen(officer)
    assert "26 to 27 of 27" in seen(officer, page="2")
    assert "26 to 27 of 27" in seen(officer, page="99")


def test_the_list_asks_the_database_the_same_however_long_it_is(
    officer: Client, arrives: Arrive, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(12):
        arrives()
    with django_assert_max_num_queries(26):
        seen(officer)


def test_nobody_outside_the_hub_opens_the_list(county: County, as_member: SignIn) -> None:
    assert as_member(county.police).get(reverse("hub:worklist")).status_code == 403


def test_an_answer_after_the_close_stands_on_the_list_and_says_so(
    county: County, worker: Client, arrives: Arrive
) -> None:
    contact = arrives()
    question = asked(county, contact)
    send(worker, "decide", contact, **ADVISED)
    do(county.social_worker, say_why_not_told, contact, "They left no name")
    do(county.social_worker, close, contact, "Done")
    do(county.police, reply, question, answer=Answer.KNOWN, words="He is on bail.")
    assert "Closed: a partner has answered since" in words_of(worker.get(reverse("hub:worklist")))
    worker.get(reverse("hub:contact", args=[contact]))
    assert "a partner has answered since" not in words_of(worker.get(reverse("hub:worklist")))
