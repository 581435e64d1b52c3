"""Two colleagues write on one call at once: neither undoes the other, and what clashes is kept and shown."""

import html
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.queries import contact_seen, hub_draft
from frontdoor.foundation.records.ids import new_id
from tests.factories.county import County
from tests.factories.deeds import look
from tests.web.hub.conftest import words_of

SignIn = Callable[[Viewer], Client]
SAID = {
    "emergency": "no",
    "kind": "professional",
    "words": "He is hungry.",
    "person": ["p1"],
    "p1-part": "child",
    "p1-forename": "Tom",
}


class Browser:
    """Somebody's page of one call, which knows what it shows."""

    def __init__(self, client: Client, call: UUID) -> None:
        self.client, self.call = client, call
        self.was = _was(client.get(reverse("hub:call", args=[call])).content.decode())

    def save(self, **changes: Any) -> str:
        """Save as the page does by itself."""
        given = SAID | changes | {"was": self.was}
        answer = self.client.post(reverse("hub:call_save", args=[self.call]), given)
        self.was = _was(answer.content.decode())
        return html.unescape(answer.content.decode())

    def press(self, **changes: Any) -> str:
        """Press a button, and read the page that follows."""
        given = SAID | changes | {"was": self.was}
        return words_of(self.client.post(reverse("hub:call", args=[self.call]), given, follow=True))


def _was(page: str) -> str:
    found = re.search(r'name="was" id="hub-was" value="([^"]*)"', page)
    assert found
    return html.unescape(found[1])


@pytest.fixture
def call(county: County, as_member: SignIn) -> UUID:
    """A call with its first words."""
    call = new_id()
    Browser(as_member(county.officer), call).save()
    return call


@pytest.fixture
def hers(county: County, as_member: SignIn, call: UUID) -> Browser:
    return Browser(as_member(county.officer), call)


@pytest.fixture
def his(county: County, as_member: SignIn, call: UUID) -> Browser:
    return Browser(as_member(county.social_worker), call)


def kept(county: County, call: UUID) -> dict[str, Any]:
    """The call as it is kept."""
    found = look(county.officer, hub_draft, call)
    assert found
    return dict(found.answers)


def test_each_answer_is_kept_as_whoever_changed_it_last_left_it(
    county: County, call: UUID, hers: Browser, his: Browser
) -> None:
    hers.save(name="Ms Hale")
    his.save(tried="A meeting")
    assert (kept(county, call)["name"], kept(county, call)["tried"]) == ("Ms Hale", "A meeting")


def test_a_page_that_does_not_say_what_it_showed_gets_nothing_to_put_in(
    county: County, as_member: SignIn, call: UUID
) -> None:
    answer = as_member(county.officer).post(reverse("hub:call_save", args=[call]), SAID | {"name": "Ms Hale"})
    assert "hub-was" not in answer.content.decode()
    assert kept(county, call)["name"] == "Ms Hale"


def test_what_a_colleague_wrote_comes_to_the_other_page(hers: Browser, his: Browser) -> None:
    hers.save(name="Ms Hale")
    assert '"name": {"value": "Ms Hale"' in his.save(tried="A meeting")


def test_words_that_clash_are_both_kept_and_shown(
    county: County, call: UUID, hers: Browser, his: Browser
) -> None:
    hers.save(words="He is hungry and cold.")
    said = his.save(words="He is hungry and sad.")
    assert "wrote at the same moment, under “What worries them? Their words”" in said
    assert "He is hungry and cold." in said
    assert kept(county, call)["words"] == "He is hungry and sad."


def test_what_clashed_is_put_in_after_the_words(
    county: County, call: UUID, hers: Browser, his: Browser
) -> None:
    hers.save(words="He is cold.")
    his.save(words="He is sad.")
    page = his.press(words="He is sad.", do="both:0")
    assert "wrote at the same moment" not in page
    assert kept(county, call)["words"] == "He is sad.\nHe is cold."


def test_what_clashed_may_be_left_out(county: County, call: UUID, hers: Browser, his: Browser) -> None:
    hers.save(words="He is cold.")
    his.save(words="He is sad.")
    his.press(words="He is sad.", do="leave:0")
    assert (kept(county, call)["words"], kept(county, call)["clashes"]) == ("He is sad.", [])


def test_what_nobody_put_together_is_sent_along(
    county: County, call: UUID, hers: Browser, his: Browser
) -> None:
    hers.save(words="He is cold.")
    his.save(words="He is sad.")
    page = his.press(words="He is sad.", send="triage")
    sent = look(county.officer, hub_draft, call)
    assert sent
    assert sent.sent_as
    assert look(county.officer, contact_seen, sent.sent_as).original["call"]["also"] == ["He is cold."]
    assert "Also written in the call" in page


def test_two_who_each_name_somebody_else_name_both(
    county: County, call: UUID, hers: Browser, his: Browser
) -> None:
    two = {"person": ["p1", "p2"], "p2-part": "child"}
    hers.save(**two, **{"p2-forename": "Mia"})
    his.save(**two, **{"p2-forename": "Leo"})
    assert [one["forename"] for one in kept(county, call)["people"]] == ["Tom", "Mia", "Leo"]


def test_somebody_named_by_a_colleague_is_offered_to_be_shown(hers: Browser, his: Browser) -> None:
    hers.save(**{"person": ["p1", "p2"], "p2-part": "child", "p2-forename": "Mia"})
    assert "A colleague named somebody else on this call." in his.save(tried="A meeting")
    assert "A colleague named" not in his.press(do="save")
