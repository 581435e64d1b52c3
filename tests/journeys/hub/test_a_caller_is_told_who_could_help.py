"""Given the county's list of services, when a teacher calls, then she goes away with somebody to ring."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.databases import ROOT
from tests.factories.services import a_service
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps
from tests.journeys.service import Server

ADVICE = "Tell her mother about the helper, and ring us again if it does not help."


def brought_in(listed: Path, server: Server) -> None:
    """Type the command that takes a list of services in."""
    more = {"FRONTDOOR_DATA": str(server.data), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "frontdoor", "import", "directory", str(listed)]
    surroundings = os.environ | server.clone.environment | more
    subprocess.run(command, env=surroundings, cwd=ROOT, check=True, capture_output=True)


def test_who_could_help_is_picked_read_back_and_sent(
    open_page: OpenPage,
    sign_in: Callable[[Page, str], None],
    axe: Callable[[Page], None],
    server: Server,
    tmp_path: Path,
) -> None:
    # Given an engineer who brings in the county's list by one command
    listed = tmp_path / "services.json"
    listed.write_text(json.dumps([a_service(), a_service("Play hour", needs=("early_years",))]))
    brought_in(listed, server)

    # When a teacher calls about a family without money
    page = open_page()
    sign_in(page, "Marta Quill")
    page.goto("/hub/call/")
    steps.choose(page, "Is anyone in danger right now?", "No")
    steps.choose(page, "Who is calling?", "Professional")
    page.get_by_label("E-mail, to be told the outcome").fill("oldershaw@example.org")
    page.get_by_label("What worries them? Their words").fill("Rowan came hungry twice this week.")
    page.get_by_role("group", name="What would help this family?").get_by_label("Enough money").check()

    # Then who could help stands there, and is read back once it is picked
    could_help = page.get_by_role("group", name="Who could help?")
    could_help.get_by_label("Larkmead Debt Advice").check()
    expect(could_help.get_by_label("Play hour")).to_have_count(0)
    expect(page.locator("#read-back")).to_contain_text(
        "Larkmead Debt Advice (Larkmead Trust): ring 01632 960123"
    )
    axe(page)

    # And she has it in writing
    steps.choose(page, "Which way does it go?", "A service near them")
    page.get_by_label("What do you advise, or what was agreed?").fill(ADVICE)
    expect(page.locator("#read-back")).to_contain_text("ring us again")
    page.get_by_role("button", name="Agreed aloud: send it").click()
    expect(page.locator("#conversation")).to_contain_text("ring 01632 960123")

    # And whoever looks for it later finds it by words, without scripts on a small telephone, and prints a leaflet
    small = open_page(scripts=False, width=320)
    sign_in(small, "Joan Pell")
    small.goto("/hub/directory/")
    small.get_by_label("A name, or words such as food or bereavement").fill("debt")
    small.get_by_role("button", name="Find help").click()
    assert small.evaluate("document.documentElement.scrollWidth") <= 320
    small.get_by_role("link", name="Larkmead Debt Advice").click()
    small.get_by_role("link", name="A leaflet to print").click()
    expect(small.get_by_text("Ring 01632 960123")).to_be_visible()

    # And every page of it can be read by anybody
    for at in ("/hub/directory/", small.url.removesuffix("leaflet/"), small.url):
        page.goto(at)
        axe(page)
