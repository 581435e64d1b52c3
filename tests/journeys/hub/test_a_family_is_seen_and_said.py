"""Given two children at one address, when a worker says how they stand, then picture and list say it alike."""

import json
from collections.abc import Callable

from django.template import engines
from playwright.sync_api import Page, expect

from frontdoor.web.hub.picture.drawing import drawn
from tests.journeys.conftest import OpenPage
from tests.journeys.hub import steps
from tests.web.hub.picture.families import FAMILIES

HOME = "3 Weavers Yard"
ELLA = steps.Child("Ella", "Thorpe", "4/5/2013", line=HOME)
NOAH = steps.Child("Noah", "Thorpe", "8/9/2016", line=HOME)
# What the browser really draws: the boxes of all words and symbols that lie on one another.
REALLY_OVERLAPPING = """() => {
  const wrong = [];
  for (const picture of document.querySelectorAll(".hub-picture__drawing")) {
    const parts = [...picture.querySelectorAll("text")].map(one => [one.textContent, one.getBBox()]);
    for (const figure of picture.querySelectorAll("g")) {
      const symbol = figure.querySelector(".hub-picture__symbol");
      parts.push(["symbol of " + figure.textContent.trim(), symbol.getBBox()]);
    }
    parts.forEach(([words, box], turn) => parts.slice(turn + 1).forEach(([others, other]) => {
      if (box.x < other.x + other.width && other.x < box.x + box.width
          && box.y + 2 < other.y + other.height - 2 && other.y + 2 < box.y + box.height - 2)
        wrong.push(words + " / " + others);
    }));
  }
  return wrong;
}"""
REAL_WIDTHS = """() => Object.fromEntries([...document.querySelectorAll(".hub-picture__drawing text")]
  .map(one => [one.textContent, one.getBBox().width]))"""


def test_two_at_one_address_become_brother_and_sister(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], axe: Callable[[Page], None]
) -> None:
    # Given a call about Ella, and another about Noah at the same address
    officer = open_page()
    sign_in(officer, "Priya Nair")
    for child in (ELLA, NOAH):
        steps.take_a_call(officer, child, ending="Send for triage")

    # When a social worker opens the second, its fold says that another child lives there, and the picture shows her
    worker = open_page()
    sign_in(worker, "Marta Quill")
    worker.goto(steps.contact_page(officer))
    expect(worker.locator("#family .fd-fold__line")).to_have_text(
        "2 people at 1 address; 1 other child at the address"
    )
    expect(worker.get_by_role("img", name="The family on contact")).to_be_visible()
    assert worker.evaluate(REALLY_OVERLAPPING) == []
    axe(worker)

    # And says, from the list, that she is his sister and may be a danger to him
    worker.get_by_role("link", name="Say who is family to Noah Thorpe").click()
    axe(worker)
    worker.get_by_label("Ella Thorpe").check()
    worker.get_by_label("Who are they to this person?").select_option("Brother or sister")
    worker.get_by_label("They may be a danger to this person").check()
    worker.get_by_role("button", name="Save").click()

    # Then his record says so in the list, and the picture carries the words and not a colour alone
    family = worker.locator("#family-list")
    expect(family.get_by_text("poses a risk to")).to_contain_text("Ella Thorpe")
    expect(family).to_contain_text("is brother or sister of")
    expect(worker.locator(".hub-picture__drawing text", has_text="poses a risk")).to_have_count(1)
    assert worker.evaluate(REALLY_OVERLAPPING) == []
    axe(worker)

    # And on a telephone the picture scrolls in a frame that the keyboard reaches, the page itself does not
    worker.set_viewport_size({"width": 375, "height": 800})
    frame = worker.get_by_role("region", name="The family and home of Noah Thorpe")
    frame.focus()
    expect(frame).to_be_focused()
    assert worker.evaluate("document.documentElement.scrollWidth") <= 375
    axe(worker)

    # And somebody pressed in the picture opens their record; the picture stands alone on paper
    worker.set_viewport_size({"width": 1280, "height": 900})
    worker.get_by_role("link", name="The picture alone, to print").click()
    expect(worker.get_by_role("heading", name="The family of Noah Thorpe")).to_be_visible()
    axe(worker)
    worker.go_back()
    worker.locator(".hub-picture__ways a").last.click(position={"x": 20, "y": 20})
    expect(worker.get_by_role("heading", name="Thorpe").first).to_be_visible()


def test_words_are_as_narrow_as_they_were_reckoned_in_a_real_browser(
    open_page: OpenPage, sign_in: Callable[[Page, str], None]
) -> None:
    # Given a page with the styles and letters of the picture
    officer = open_page()
    sign_in(officer, "Priya Nair")
    steps.take_a_call(officer, ELLA, ending="Send for triage")
    part = engines["jinja2"].env.get_template("hub/_picture.html").module  # type: ignore[attr-defined] # Jinja's own

    for name, family in FAMILIES.items():
        # When a family is drawn into it
        drawing = drawn(family())
        html = json.dumps(str(part.drawing(drawing, name, "family-list")))
        officer.evaluate(
            f"document.querySelector('main').innerHTML = {html}; document.fonts.ready.then(() => null)"
        )
        officer.evaluate("document.fonts.ready.then(() => null)")

        # Then no line is wider than was reckoned, and nothing lies on anything
        reckoned = {label.words.text: label.words.width for lane in drawing.lanes for label in lane.labels}
        reckoned |= {label.words.text: label.words.width for each in drawing.figures for label in each.labels}
        widths = officer.evaluate(REAL_WIDTHS)
        assert len(widths) > len(drawing.figures) / 2
        assert [said for said, wide in widths.items() if wide > reckoned.get(said, 1e3)] == [], name
        assert officer.evaluate(REALLY_OVERLAPPING) == [], name
