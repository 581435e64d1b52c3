"""Pages are drawn whole, strictly and for the person who asked; a block of one can be drawn alone."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from jinja2 import UndefinedError
from markupsafe import escape

from frontdoor.web.frame import pages
from tests.foundation.govuk.reading import Element, read
from tests.web.frame import gallery_pages

HOSTILE = '"><script>alert(1)</script>'


@pytest.fixture(autouse=True)
def gallery_templates() -> Iterator[None]:
    """The gallery's own pages beside the frame's."""
    jinja = {**settings.TEMPLATES[0], "DIRS": [gallery_pages.TEMPLATES]}
    with override_settings(ROOT_URLCONF="tests.web.frame.gallery_pages", TEMPLATES=[jinja]):
        yield


def visitor(address: str = "/") -> HttpRequest:
    return RequestFactory().get(address)


def officer(address: str = "/") -> HttpRequest:
    return gallery_pages.as_officer(visitor(address))


def seen(response: HttpResponse) -> Element:
    return read(response.content.decode().removeprefix("<!DOCTYPE html>"))


@pytest.mark.parametrize("name", sorted(gallery_pages.PAGES))
def test_every_page_is_well_made(name: str) -> None:
    page = seen(gallery_pages.PAGES[name](visitor()))
    assert len(page.all("h1")) == 1
    assert page.one("main").attributes["id"] == "main-content"
    assert page.one("title").words.endswith("Front Door")


@pytest.mark.parametrize("name", sorted(gallery_pages.PAGES))
def test_no_page_carries_a_script_or_style_of_its_own(name: str) -> None:
    page = seen(gallery_pages.PAGES[name](visitor()))
    assert [each.words for each in page.all("script") if "src" not in each.attributes] == []
    assert [each.tag for each in page.walk() if each.tag == "style" or "style" in each.attributes] == []
    assert [each.tag for each in page.walk() if any(key.startswith("on") for key in each.attributes)] == []


def test_a_misspelt_name_fails_instead_of_showing_nothing() -> None:
    with pytest.raises(UndefinedError, match="form"):
        pages.render(visitor(), "frame/question.html", {"fomr": gallery_pages.Safe()})


def test_a_page_is_never_kept_by_a_browser_or_a_proxy() -> None:
    response = pages.not_found(visitor())
    assert response["Cache-Control"] == "no-store"
    assert "HX-Request" in response["Vary"]


def test_words_from_outside_are_shown_as_words() -> None:
    page = pages.refused(officer(), HOSTILE).content.decode()
    assert str(escape(HOSTILE)) in page
    assert HOSTILE not in page


def test_a_member_sees_who_they_are_and_where_they_may_go() -> None:
    header = seen(pages.not_found(officer())).one("header")
    assert "Sam Okafor MASH officer, Nottinghamshire County Council" in header.words
    assert [link.words for link in header.one("nav").all("a")][:2] == ["Look first 6", "Take a call"]
    assert header.one("a", aria_current="page").words == "Look first 6"


def test_signing_out_is_a_press_that_no_other_site_can_make() -> None:
    form = seen(pages.not_found(officer())).one("form", action="/out")
    assert form.attributes["method"] == "post"
    assert len(form.all("input", name="csrfmiddlewaretoken")) == 1


def test_a_visitor_is_offered_to_sign_in() -> None:
    header = seen(pages.not_found(visitor())).one("header")
    assert header.all("nav") == []
    assert header.one("a", href="/in").words == "Sign in"


def test_a_public_page_says_999_and_can_be_left_at_once() -> None:
    header = seen(gallery_pages.PAGES["question"](visitor())).one("header")
    assert header.one("a", href="tel:999").words == "999"
    assert header.one(class_="govuk-exit-this-page").one("a").words == "Leave this page"


def test_only_a_member_s_page_hands_its_token_to_htmx() -> None:
    assert "hx-headers" in seen(pages.not_found(officer())).one("body").attributes
    assert "hx-headers" not in seen(pages.not_found(visitor())).one("body").attributes


def test_a_refusal_gives_its_reason_with_403() -> None:
    response = pages.refused(officer(), "Only a manager may sign this.", "Ask the duty manager.")
    main = seen(response).one("main")
    assert response.status_code == 403
    assert "Only a manager may sign this." in main.words
    assert "Ask the duty manager." in main.words


def test_not_there_and_not_yours_are_one_page() -> None:
    there, yours = (
        pages.not_found(visitor("/a")),
        pages.not_found(visitor("/b"), PermissionError("not yours")),
    )
    assert there.status_code == 404
    assert there.content == yours.content


def test_a_fault_of_ours_is_told_even_to_a_request_that_got_no_further() -> None:
    response = pages.went_wrong(HttpRequest())
    assert response.status_code == 500
    assert "saved up to your last page" in seen(response).one("main").words


def test_a_form_from_a_page_too_old_is_explained() -> None:
    response = pages.form_too_old(visitor(), "CSRF cookie not set.")
    assert response.status_code == 403
    assert "This page was open too long" in seen(response).one("h1").words


def test_a_block_is_drawn_alone_with_its_page_s_imports() -> None:
    response = pages.render_block(officer(), "list.html", "paging", {"page": gallery_pages.second_page()})
    page = seen(response)
    assert page.all("header") == []
    assert "26 to 50 of 60" in page.words


def test_what_happened_is_said_on_the_next_page() -> None:
    request = officer()
    request._messages = [Message(constants.SUCCESS, "Sent to health.")]  # type: ignore[attr-defined]
    banner = seen(pages.not_found(request)).one(class_="govuk-notification-banner--success")
    assert banner.words == "Done Sent to health."
    assert banner.attributes["role"] == "alert"


def test_a_link_to_another_page_of_a_list_keeps_its_filters() -> None:
    request = visitor("/list?area=newark&page=2&mine=on")
    assert pages.here_with(request, page=3, mine=None) == "/list?area=newark&page=3"
    assert pages.here_with(visitor("/list?page=2"), page=None) == "/list"


def test_the_page_s_title_says_first_that_something_is_wrong() -> None:
    title = seen(gallery_pages.PAGES["wrong"](visitor())).one("title").words
    assert title.startswith("Error: Is the child safe now?")


def test_paper_says_who_printed_it() -> None:
    foot = seen(gallery_pages.PAGES["paper"](visitor())).one("footer").words
    assert foot.startswith("Printed by Sam Okafor, Nottinghamshire County Council, ")


def test_a_place_is_named_when_one_is_set() -> None:
    with override_settings(PLACE="Nottinghamshire"):
        title = seen(pages.not_found(visitor())).one("title").words
    assert title == "Page not found – Front Door Nottinghamshire"


def test_the_page_s_own_values_come_before_ours() -> None:
    request = officer()
    drawn = pages.page_context(request, {"wide": False, "place": "Elsewhere"})
    assert (drawn["wide"], drawn["place"], drawn["viewer"]) == (False, "Elsewhere", gallery_pages.OFFICER)


def test_a_page_with_a_lock_says_so_in_words() -> None:
    contact = seen(gallery_pages.PAGES["contact"](visitor()))
    locks = {each.words for each in contact.all(class_="fd-locked")}
    assert locks >= {"Protected address", "Restricted record. Ask its guardian to open it"}


def test_a_place_in_the_navigation_is_any_object_with_words_and_an_address() -> None:
    request = officer()
    request.navigation = (SimpleNamespace(text="Only", href="/o", current=False, count=0),)  # type: ignore[attr-defined]
    assert seen(pages.not_found(request)).one("nav").all("a")[0].attributes["href"] == "/o"
