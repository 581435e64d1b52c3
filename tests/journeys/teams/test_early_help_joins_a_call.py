"""Given a caller on the line, when a social worker asks early help, then both are on the call and hear each other."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage

WIDTH = 320


def test_early_help_comes_while_the_caller_is_there(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given an officer of early help with a list on which nobody asks
    hers, his = open_page(), open_page(width=WIDTH)
    sign_in(his, "Kelly Birch")
    his.goto("/teams/calls/")
    expect(his.get_by_text("Nobody asks for you now")).to_be_visible()
    axe(his)

    # When a social worker, who writes what a caller says, asks early help to join
    sign_in(hers, "Marta Quill")
    hers.goto("/hub/call/")
    hers.get_by_label("What worries them? Their words").fill("He comes hungry on Mondays.")
    hers.get_by_role("button", name="Ask early help to join").click()
    expect(hers.get_by_text("Early help was asked to join")).to_be_visible()

    # Then it stands on the list by itself, says nothing of the call, and opens to whoever joins
    expect(his.locator("#calls")).to_contain_text("Marta Quill asks you to join a call")
    his.get_by_role("link", name="Marta Quill asks you to join a call").click()
    expect(his.get_by_text("hungry")).to_have_count(0)
    axe(his)
    his.get_by_role("button", name="Join the call").click()
    expect(his.get_by_text("He comes hungry on Mondays.")).to_be_visible()
    expect(hers.locator("#hub-here")).to_contain_text("Kelly Birch is here too")

    # And each hears the other while the caller talks
    hers.get_by_label("What was tried already?").fill("Breakfast club.")
    expect(his.get_by_text("Breakfast club.")).to_be_visible()
    his.get_by_label("What do you say?").fill("We have a place at the family hub on Monday.")
    expect(hers.locator("#company")).to_contain_text("We have a place at the family hub on Monday.")
    expect(hers.locator("#company")).to_contain_text("Kelly Birch")
    assert his.evaluate("document.documentElement.scrollWidth") <= WIDTH
    axe(his)
    axe(hers)

    # And whoever leaves reads no more
    his.get_by_role("button", name="Leave the call").click()
    expect(his.get_by_text("You have left the call.")).to_be_visible()
    expect(his.get_by_text("hungry")).to_have_count(0)
