"""Every page hangs in the frame and carries no code of its own."""

from tests.house.pages import inline_code, out_of_frame, page_texts
from tests.house.verdict import whole


def test_every_page_extends_a_layout_of_the_frame() -> None:
    assert whole(out_of_frame(page_texts()))


def test_no_page_carries_its_own_script_or_style() -> None:
    assert whole(inline_code(page_texts()))
