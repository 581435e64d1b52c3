"""Each way in which a restricted child could be betrayed, by name: no page shows, counts or hints at her."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.calls.queries import day_picture
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import one_more
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import Answer, words_of
from tests.web.hub.hidden.world import CANARIES, Household, a_household

BRUNO = {"person": ["p1"], "p1-part": "child", "p1-forename": "Bruno", "p1-surname": "Tollemache"}
HER_HOME = {"line": "9 Canary Row", "town": "Newark", "postcode": "NG24 1AA"}
TYPED = {"emergency": "no", "words": "He rang.", **BRUNO, **HER_HOME}
TOKENS = re.compile(r'(value=|FToken": )"\w{64}"|\d{4}-\d\d-\d\dT[\d:.+]+')
Shows = Callable[[Client, Household], Answer]


@pytest.fixture(scope="module")
def household(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Household]:
    """Told once for this file, and undone after it."""
    folder: Path = tmp_path_factory.mktemp("household")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(settings, "OUTBOX_DIR", folder / "outbox")
        patch.setattr(settings, "LETTERS_BY", "outbox")
        yield a_household(folder)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def officer(household: Household) -> Client:
    return signed_in(household.officer)


def got(name: str, *ids: Callable[[Household], UUID], **asked: str) -> Shows:
    return lambda client, of: client.get(reverse(name, args=[one(of) for one in ids]), asked)


def found(**typed: str) -> Shows:
    return lambda client, of: client.post(reverse("hub:people"), typed, follow=True)


def keyed(page: str) -> Shows:
    return lambda client, of: client.post(reverse(page, args=[new_id()]), TYPED)


def lettered(client: Client, of: Household) -> Answer:
    begun = client.post(reverse("hub:paper_start"), {"way": "letter"})
    return client.post(f"{begun.headers['Location']}save/", TYPED)


def his_contact(of: Household) -> UUID:
    return of.his_contact


def bruno(of: Household) -> UUID:
    return of.bruno


WAYS: dict[str, Shows] = {
    "finding her brother by name and home": found(
        q="Bruno Tollemache", **{k: HER_HOME[k] for k in ("line", "postcode")}
    ),
    "finding whoever lives there": found(line="9 Canary Row", postcode="NG24 1AA"),
    "candidates as a call is typed": keyed("hub:call_save"),
    "candidates as a letter is keyed": lettered,
    "candidates as people are named": lambda client, of: client.post(
        reverse("hub:known_people", args=[of.his_contact]), TYPED
    ),
    "who he is, compared": got("hub:match", his_contact),
    "the household of somebody recognised": lambda client, of: client.post(
        reverse("hub:name_people", args=[of.his_contact]), {**TYPED, "p1-known": str(of.bruno), "do": "look"}
    ),
    "her brother's record": got("hub:person", bruno),
    "her brother's contact": got("hub:contact", his_contact),
    "the picture of his family": got("hub:person_picture", bruno),
    "the worklist": got("hub:worklist", pile="all"),
    "what is closed": got("hub:worklist", pile="closed"),
    "the police lane": got("hub:police"),
    "the police lane, repeats alone": got("hub:police", repeat="on"),
    "how whole the police's notifications are": got("hub:police_quality"),
    "the day at the telephones": got("hub:phones", day=str(today())),
    "lost callers": got("hub:lost"),
    "files of the police": got("hub:notifications"),
    "joining his contact to another": got("hub:join", his_contact),
    "messages that did not arrive": got("hub:undelivered"),
}


@pytest.mark.parametrize("way", WAYS)
def test_she_is_nowhere(officer: Client, household: Household, way: str) -> None:
    response = WAYS[way](officer, household)
    page = response.content.decode()
    assert response.status_code == 200, way
    assert [word for word in (*CANARIES, *household.her_references) if word in page] == []
    assert not [one for one in (household.zephyrine, *household.her_contacts) if str(one) in page]


def of_her_own(client: Client, of: Household) -> str:
    """What the guardian sees of her, so that the ways above are known to have had something to hide."""
    return client.get(reverse("hub:contact", args=[of.her_contacts[0]])).content.decode()


def test_the_guardian_sees_her(household: Household) -> None:
    page = of_her_own(signed_in(household.guardian), household)
    assert [word for word in ("Zephyrine", "hidden-canary", "Canaryson") if word not in page] == []


def number(page: str, pattern: str) -> int:
    said = re.search(pattern, page)
    assert said, pattern
    return int(said[1])


def test_the_piles_count_what_the_viewer_may_see(household: Household) -> None:
    pattern = r"All open \D{0,20}(\d+)"
    mine = words_of(signed_in(household.officer).get(reverse("hub:worklist")))
    listed = words_of(signed_in(household.officer).get(reverse("hub:worklist"), {"pile": "all"}))
    assert "Zephyrine" not in listed
    assert number(mine, pattern) == number(listed, pattern) == 4  # Bruno twice, his notification, an e-mail


def test_the_telephones_count_what_the_viewer_may_see(household: Household) -> None:
    def offered(viewer: Viewer) -> int:
        with acting_as(viewer.id):
            return day_picture(viewer, today()).all.offered

    assert (offered(household.officer), offered(household.guardian)) == (1, 2)


@pytest.mark.parametrize(
    ("name", "of_hers"),
    [
        ("hub:contact", lambda of: of.her_contacts[0]),
        ("hub:match", lambda of: of.her_contacts[0]),
        ("hub:triage", lambda of: of.her_contacts[0]),
        ("hub:person", lambda of: of.zephyrine),
        ("hub:person_edit", lambda of: of.zephyrine),
        ("hub:person_picture", lambda of: of.zephyrine),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_not_theirs_is_answered_like_what_is_not_there(
    officer: Client, household: Household, name: str, of_hers: Callable[[Household], UUID], method: str
) -> None:
    def answer(subject: UUID) -> tuple[int, dict[str, str], str, int]:
        with CaptureQueriesContext(connection) as asked:
            response = getattr(officer, method)(reverse(name, args=[subject]))
        page = response.content.decode().replace(str(subject), "")
        return response.status_code, dict(response.headers), page, len(asked)

    not_yours, not_there = answer(of_hers(household)), answer(new_id())
    without_tokens = [TOKENS.sub("", page) for _, _, page, _ in (not_yours, not_there)]
    assert not_yours[0] == not_there[0] == 404
    assert without_tokens[0] == without_tokens[1]
    assert (not_yours[1].keys(), not_yours[3]) == (not_there[1].keys(), not_there[3])


def test_her_reference_is_answered_like_one_that_is_not_there(officer: Client, household: Household) -> None:
    hers, nobodys = (
        words_of(officer.post(reverse("hub:people"), {"q": typed}, follow=True)).replace(typed, "")
        for typed in (household.her_references[0], "FD-2222-2222")
    )
    assert hers == nobodys


def test_her_name_is_answered_like_one_that_is_not_there(household: Household) -> None:
    support = signed_in(one_more(household.county, Role.BUSINESS_SUPPORT))
    hers, nobodys = (
        words_of(support.post(reverse("hub:people"), {"q": typed, "born": "5/6/2015"}, follow=True)).replace(
            typed, ""
        )
        for typed in ("Zephyrine Tollemache", "Wilhelmina Tollemache")
    )
    assert hers == nobodys
