"""Following a worry: safe words, for whoever holds its reference and its code."""

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import SYSTEM, Viewer
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.decisions.actions import decide
from frontdoor.domain.decisions.rules import NeedFound
from frontdoor.domain.feedback.actions import tell_referrer
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.actor import acting_as
from tests.factories.county import County
from tests.web.hub.conftest import Answer, words_of
from tests.web.public.filling import Typed, arrived, fill, keys_of, send


@pytest.fixture
def keys(visitor: Client) -> Typed:
    """The reference and code of a worry that was sent."""
    fill(visitor)
    send(visitor)
    return keys_of(arrived()[0])


def follow(client: Client, keys: Typed) -> Answer:
    return client.post(reverse("public:follow"), keys)


def decided_and_told(by: Viewer, words: str) -> None:
    contact = arrived()[0].id
    with acting_as(by.id):
        decide(
            contact,
            outcome=Outcome.ADVICE_ONLY,
            needs=[NeedFound("money", "no food", "the school")],
            tests=[],
            reasons="The school can help.",
            by=by,
        )
        tell_referrer(contact, words, how=How.EMAIL, by=by)


def test_at_first_one_reads_that_it_is_worked_on(keys: Typed) -> None:
    page = words_of(follow(Client(), keys))
    assert "We are working on it" in page
    assert "A trained worker reads what you told us by" in page


def test_once_decided_one_reads_what_was_decided(keys: Typed, county: County) -> None:
    decided_and_told(county.social_worker, "The school will help with breakfast.")
    page = words_of(follow(Client(), keys))
    assert "We have decided what happens" in page
    assert "The school will help with breakfast." in page


def test_no_name_and_no_address_is_shown(keys: Typed, county: County) -> None:
    decided_and_told(county.social_worker, "The school will help with breakfast.")
    page = words_of(follow(Client(), keys))
    assert not any(
        word in page for word in ("Tom", "Varley", "Larkmead", "Oldershaw", county.social_worker.name)
    )


@pytest.mark.parametrize("typed", ["{reference}", " {reference} ", "{lower}", "{spaced}"])
def test_a_reference_may_be_typed_in_any_way(keys: Typed, typed: str) -> None:
    reference = keys["reference"]
    said = typed.format(reference=reference, lower=reference.lower(), spaced=reference.replace("-", " "))
    assert "We are working on it" in words_of(follow(Client(), {**keys, "reference": said}))


@pytest.mark.parametrize("wrong", [{"code": "AAAA AAAA"}, {"reference": "FD-AAAA-AAAA"}])
def test_one_without_the_other_opens_nothing(keys: Typed, wrong: Typed) -> None:
    page = words_of(follow(Client(), keys | wrong))
    assert "We can’t find that reference with that code" in page
    assert "We are working on it" not in page


def test_the_codes_of_two_worries_do_not_open_each_other(keys: Typed) -> None:
    visitor = Client()
    fill(visitor)
    send(visitor)
    other = next(keys_of(contact) for contact in arrived() if contact.reference != keys["reference"])
    assert "We can’t find" in words_of(follow(Client(), {**keys, "code": other["code"]}))


def test_after_twenty_wrong_tries_one_waits(keys: Typed) -> None:
    for number in range(20):
        follow(Client(), {**keys, "code": f"AAAA {number:04d}"})
    assert "too many tries with this reference" in words_of(follow(Client(), keys))


def test_somebody_else_s_wrong_tries_keep_nobody_waiting(keys: Typed) -> None:
    for number in range(20):
        follow(Client(), {"reference": "FD-AAAA-AAAA", "code": f"AAAA {number:04d}"})
    assert "We are working on it" in words_of(follow(Client(), keys))


def test_right_tries_are_never_too_many(keys: Typed) -> None:
    pages = [words_of(follow(Client(), keys)) for _ in range(25)]
    assert all("We are working on it" in page for page in pages)


def test_what_is_missing_is_said(county: County) -> None:
    assert "Enter your reference" in words_of(follow(Client(), {"reference": "", "code": ""}))


def test_what_the_referrer_reads_is_on_record_as_told_to_somebody_outside(keys: Typed) -> None:
    follow(Client(), keys)
    with acting_as(SYSTEM.id):
        [row] = Look.objects.filter(what="public:follow")
    assert (row.kind, row.subject, row.member_id) == (Kind.DISCLOSURE, arrived()[0].id, None)


def test_a_code_that_does_not_belong_tells_nobody_anything(keys: Typed) -> None:
    follow(Client(), {**keys, "code": "2222-2222"})
    with acting_as(SYSTEM.id):
        assert not Look.objects.filter(what="public:follow").exists()
