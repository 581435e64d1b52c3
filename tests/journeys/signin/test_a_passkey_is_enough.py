"""Given a member whose device keeps passkeys, when they set one up, then they sign in with it alone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.service import Server
from tests.journeys.windows import PATIENCE

A_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(server: Server, browser: Browser) -> Iterator[Page]:
    """A browser on a device that keeps passkeys; they belong to a name, so the address has one."""
    context = browser.new_context(
        base_url=server.address.replace("127.0.0.1", "localhost"), viewport={"width": 375, "height": 900}
    )
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    device = context.new_cdp_session(opened)
    device.send("WebAuthn.enable")
    opened.device = device  # type: ignore[attr-defined]
    opened.authenticator = device.send("WebAuthn.addVirtualAuthenticator", {"options": A_DEVICE})[  # type: ignore[attr-defined]
        "authenticatorId"
    ]
    yield opened
    context.close()


def verifies(page: Page, yes: bool) -> None:
    """Whether the device's owner shows their finger, or somebody else does."""
    page.device.send(  # type: ignore[attr-defined]
        "WebAuthn.setUserVerified",
        {"authenticatorId": page.authenticator, "isUserVerified": yes},  # type: ignore[attr-defined]
    )


def test_a_passkey_signs_in_by_itself_and_says_again_that_it_is_you(
    page: Page, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a member of the invented county
    sign_in(page, "Ruth Sandal")
    page.goto("/account/second-factor/")
    axe(page)

    # When they set up a passkey
    page.get_by_role("button", name="Set up a passkey").click()
    axe(page)
    page.get_by_label("What do you want to call it?").fill("work laptop")
    page.get_by_role("button", name="Set up a passkey").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    axe(page)

    # Then they sign in with it alone, and back to the page that they wanted
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.goto("/sign-in/?next=/partner/actions/")
    axe(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("actions", ignore_case=True)

    # And it is named and seen, and can be renamed and removed
    page.goto("/account/second-factor/passkeys/")
    expect(page.get_by_role("heading", name="work laptop")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Rename").click()
    axe(page)
    page.get_by_label("Name").fill("old laptop")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Remove").click()
    expect(page.get_by_role("heading", name="Remove “old laptop”?")).to_be_visible()
    axe(page)

    # But a finger that is not theirs opens nothing, and it is said in words
    page.get_by_role("button", name="Sign out", exact=True).click()
    verifies(page, yes=False)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("Nothing was given. Try again, or choose another way.")).to_be_visible()
    axe(page)
    page.goto("/partner/")
    expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()
