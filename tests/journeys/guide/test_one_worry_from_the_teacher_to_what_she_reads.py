"""Given a teacher's worry, when six people have each done their part, then she reads what was decided."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPage
from tests.journeys.guide import parts


def test_from_the_classroom_to_early_help_and_back(
    open_page: OpenPage, sign_in: Callable[[Page, str], None], picture: parts.Picture
) -> None:
    def as_member(name: str, *, width: int = 1280) -> Page:
        page = open_page(width=width)
        sign_in(page, name)
        return page

    # Given a worry that a teacher tells us on her telephone
    given = parts.teacher_raises(open_page(width=375), picture)

    # When the hub looks, the police answer, and agencies look together
    officer, worker = as_member("Priya Nair"), as_member("Marta Quill")
    contact = parts.officer_looks(officer, picture)
    parts.worker_asks(worker, contact, picture)
    parts.police_answer(as_member("PC Tom Varley", width=375), picture)
    adviser = as_member("Ruth Sandal")
    parts.all_look_together(worker, adviser, contact, picture)
    adviser.goto("/partner/actions/")
    picture(adviser, "our-actions")

    # And early help is decided, told, and taken on
    parts.worker_decides(worker, contact, picture)
    parts.early_help_accepts(as_member("Kelly Birch", width=375), picture)

    # Then she reads what was decided, by whom she may be asked, and no name of anybody
    teacher = open_page(width=375)
    parts.teacher_reads(teacher, given, picture)
    expect(teacher.get_by_role("heading", name="We have decided what happens")).to_be_visible()
    expect(teacher.get_by_text("early help", exact=False).first).to_be_visible()
    assert "Bramley" not in teacher.inner_text("body")
