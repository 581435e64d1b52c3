"""Given a member with a password, when they sign in, then no record opens before they set up a second step."""

import base64
import hashlib
import hmac
import struct
import time
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.county import EMAIL, PASSWORD

A_STEP = 30  # seconds for which an authenticator app shows one code


def code(secret: str, step: int) -> str:
    """What an authenticator app shows (RFC 6238)."""
    drawn = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    start = drawn[-1] & 15
    return f"{(struct.unpack('>I', drawn[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def type_both(page: Page, password: str) -> None:
    """Type e-mail address and password."""
    page.get_by_label("Email address").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_a_second_step_is_set_up_and_asked_for(open_page: OpenPage, axe: Callable[[Page], None]) -> None:
    # Given a member who mistypes once, and then signs in
    page = open_page(width=375)
    page.goto("/sign-in/")
    axe(page)
    type_both(page, "not it")
    expect(page.get_by_text("This email address and password do not belong together").first).to_be_visible()
    axe(page)
    type_both(page, PASSWORD)

    # Then no record opens: whatever they try leads to setting up a second step
    expect(page.get_by_role("heading", name="Set up your second step")).to_be_visible()
    axe(page)
    page.goto("/partner/")
    expect(page.get_by_role("heading", name="Set up your second step")).to_be_visible()

    # When they set up an authenticator app
    page.get_by_role("button", name="Set up an authenticator app").click()
    axe(page)
    secret = page.locator(".fd-key").inner_text()
    page.get_by_label("Six-digit code").fill("000000")
    page.get_by_role("button", name="Turn on").click()
    expect(page.get_by_text("This is not the code").first).to_be_visible()
    axe(page)
    secret = page.locator(".fd-key").inner_text()
    page.get_by_label("Six-digit code").fill(code(secret, int(time.time()) // A_STEP - 1))
    page.get_by_role("button", name="Turn on").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    recovery = page.locator(".fd-codes code").first.inner_text()
    axe(page)
    page.get_by_role("button", name="I have kept them: go on to my work").click()
    expect(page.get_by_role("heading", name="Questions for Probation")).to_be_visible()

    # Then the password alone opens nothing, a code does, and a recovery code once
    for typed in (code(secret, int(time.time()) // A_STEP), recovery):
        page.get_by_role("button", name="Sign out", exact=True).click()
        axe(page)
        page.goto("/sign-in/")
        type_both(page, PASSWORD)
        expect(page.get_by_role("heading", name="Your second step")).to_be_visible()
        axe(page)
        page.get_by_label("Code").fill(typed)
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_role("heading", name="Questions for Probation")).to_be_visible()

    # And they see where they are signed in
    page.goto("/account/")
    axe(page)
    page.get_by_role("link", name="Change your second step").click()
    axe(page)
    page.goto("/account/sessions/")
    expect(page.get_by_text("This one")).to_be_visible()
    axe(page)


def test_a_password_is_set_and_the_way_out_is_asked_for(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a member who has no password yet
    page = open_page()
    sign_in(page, "Lena Marsh")
    page.goto("/account/")
    page.get_by_role("link", name="Set a password").click()
    axe(page)

    # When they leave everything empty, it is said at each box; with words of theirs it is set
    page.get_by_role("button", name="Set password").click()
    axe(page)
    for label in ("New password", "New password again"):
        page.get_by_label(label, exact=True).fill("four other odd words")
    page.get_by_role("button", name="Set password").click()
    expect(page.get_by_text("Your password is set.")).to_be_visible()
    axe(page)

    # Then signing out is a question of its own
    page.goto("/sign-out/")
    axe(page)
    page.get_by_role("button", name="Sign out").last.click()
    expect(page.get_by_text("You have signed out.")).to_be_visible()
