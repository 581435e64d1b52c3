"""Looking at pages: drawn in a process apart that can reach nothing, whatever was sent."""

import io
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pytest_django import Settings

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.foundation.exchange.jail import Bounds, NoAnswer, ask_apart
from frontdoor.foundation.files.actions import count_pages, store
from frontdoor.foundation.files.drawing.asking import count, draw
from frontdoor.foundation.files.models import PageCount, StoredFile
from frontdoor.foundation.files.queries import drawn_page
from frontdoor.foundation.files.rules import DRAWN, Kind, NotDrawn
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import NotThere
from tests.foundation.files import samples as made


@pytest.fixture
def hub(db: None, tmp_path: Path, settings: Settings) -> Iterator[None]:
    settings.FILES_DIR = tmp_path / "files"
    settings.KEYS_DIR = tmp_path / "keys"
    with acting_as(SYSTEM.id):
        yield


def keep(content: bytes, name: str) -> StoredFile:
    return store(io.BytesIO(content), name=name, subject=new_id(), by=SYSTEM)


def looked_at(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture), formats=["WEBP"])


def test_every_page_of_a_letter_can_be_looked_at() -> None:
    letter = made.letter("Dear colleague", "Yours")
    assert count(letter, Kind.PDF) == 2
    first, second = (looked_at(draw(letter, Kind.PDF, page).picture) for page in (1, 2))
    assert first.tobytes() != second.tobytes()
    assert first.height > first.width


def test_a_page_that_lies_on_its_side_can_be_turned() -> None:
    upright, turned = (looked_at(draw(made.letter("One"), Kind.PDF, 1, turn).picture) for turn in (0, 90))
    assert (upright.width < upright.height, turned.width > turned.height) == (True, True)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF"])
def test_a_photographed_letter_can_be_looked_at(kind: str) -> None:
    leaf = draw(made.picture(kind), Kind(kind.lower()), 1)
    assert (leaf.pages, looked_at(leaf.picture).size) == (1, (60, 40))


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK", "I;16", "RGBA"])
def test_a_picture_in_any_colours_can_be_looked_at(mode: str) -> None:
    out = io.BytesIO()
    Image.new("L", (30, 20), 200).convert("RGB" if mode == "CMYK" else "L").convert(mode).save(out, "TIFF")
    assert looked_at(draw(out.getvalue(), Kind.TIFF, 1).picture).size == (30, 20)


def test_a_fax_of_several_pages_and_coarse_lines_looks_as_the_paper_did() -> None:
    out, sheet = io.BytesIO(), Image.new("1", (1728, 1100), 1)
    sheet.save(out, "TIFF", save_all=True, append_images=[sheet, sheet], compression="group4", dpi=(204, 98))
    leaf = draw(out.getvalue(), Kind.TIFF, 3)
    seen = looked_at(leaf.picture)
    assert (leaf.pages, seen.height > 1.2 * seen.width) == (3, True)


def test_a_telephone_held_sideways_does_not_turn_the_page() -> None:
    assert looked_at(draw(made.picture("JPEG", located=True), Kind.JPEG, 1).picture).size == (40, 60)


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (made.pdf(), Kind.PDF, "locked, damaged or too big"),
        (b"", Kind.PDF, "locked, damaged or too big"),
        (made.huge_png(60_000, 60_000), Kind.PNG, "locked, damaged or too big"),
        (made.heic(), Kind.HEIC, "HEIC"),
        (made.office("docx"), Kind.WORD, "isn’t drawn here"),
    ],
)
def test_what_cannot_be_drawn_says_so_and_offers_the_original(content: bytes, kind: Kind, said: str) -> None:
    with pytest.raises(NotDrawn, match=said) as refused:
        draw(content, kind, 1)
    assert "Download the original" in refused.value.reason


def test_a_page_that_is_not_there_is_not_drawn() -> None:
    with pytest.raises(NotDrawn, match="no page 3: this document has 2"):
        draw(made.letter("One", "Two"), Kind.PDF, 3)


def test_a_poster_costs_no_more_than_a_letter() -> None:
    seen = looked_at(draw(made.letter("Wide", size=(14_000, 14_000)), Kind.PDF, 1).picture)
    assert seen.width * seen.height <= 6_000_000


@settings(max_examples=25)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=40), st.sampled_from(sorted(DRAWN)))
def test_a_broken_document_harms_nobody(at: int, junk: bytes, kind: Kind) -> None:
    whole = made.letter("One") if kind is Kind.PDF else made.picture(kind.name)
    place = at % len(whole)
    broken = whole[:place] + junk + whole[place + len(junk) :]
    drawn = b""
    with suppress(NotDrawn):
        drawn = draw(broken, kind, 1).picture
    assert not drawn or looked_at(drawn).width > 0


ESCAPE = """
import sys
from frontdoor.foundation.exchange.jail import Bounds, shut_in
import os, socket, subprocess
shut_in(Bounds(2, 5, 400, 1000))
try:
    {deed}
except (OSError, MemoryError):
    sys.exit(7)
"""


@pytest.mark.parametrize(
    "deed",
    [
        "open('/etc/passwd')",
        "open('left-behind', 'w')",
        "socket.socket()",
        "subprocess.run(['true'])",
        "bytearray(600_000_000)",
    ],
)
def test_a_reader_taken_over_can_open_write_call_and_start_nothing(deed: str, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-I", "-c", ESCAPE.format(deed=deed)], check=False, cwd=tmp_path)
    assert done.returncode == 7


def test_a_reader_that_never_ends_is_ended() -> None:
    quick = Bounds(seconds=1, wall=0.2, megabytes=200, longest=100)
    with pytest.raises(NoAnswer):
        ask_apart("http.server", "0", content=b"", bounds=quick)


def test_an_answer_that_never_ends_is_cut_off() -> None:
    with pytest.raises(NoAnswer):
        ask_apart("this", content=b"", bounds=Bounds(seconds=5, wall=10, megabytes=200, longest=100))


def test_a_reader_is_told_no_secret_and_given_no_open_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    with (tmp_path / "open").open("w"):
        said = ask_apart("tests.foundation.files.telltale", content=b"", bounds=Bounds(5, 10, 200, 10_000))
    assert said.decode().split("\n")[0] == "[] ['0', '1', '2'] True"


def test_pages_are_counted_once(hub: None) -> None:
    file = keep(made.letter("One", "Two", "Three"), "letter.pdf")
    assert count_pages([file], by=SYSTEM) == {file.id: 3}
    assert count_pages([file], by=SYSTEM) == {file.id: 3}
    assert PageCount.objects.filter(file=file).count() == 1


def test_what_could_not_be_drawn_is_kept_and_tried_again(hub: None) -> None:
    files = [keep(made.pdf(), "broken.pdf"), keep(made.heic(), "photo.heic")]
    assert set(count_pages(files, by=SYSTEM).values()) == {0}
    assert not PageCount.objects.exists()


def test_a_page_is_sent_so_that_no_browser_keeps_or_runs_it(hub: None) -> None:
    opened = drawn_page(SYSTEM, keep(made.letter("One"), "letter.pdf").id, 1)
    assert opened.headers["Content-Type"] == "image/webp"
    assert opened.headers["Cache-Control"] == "no-store, private"
    assert "sandbox" in opened.headers["Content-Security-Policy"]


def test_the_clean_copy_of_a_coarse_fax_is_not_squashed(hub: None) -> None:
    out, sheet = io.BytesIO(), Image.new("1", (1728, 1100), 1)
    sheet.save(out, "TIFF", save_all=True, append_images=[sheet], compression="group4", dpi=(204, 98))
    seen = looked_at(drawn_page(SYSTEM, keep(out.getvalue(), "fax.tif").id, 2).content)
    assert seen.height > 1.2 * seen.width


def test_who_may_not_see_a_file_may_not_look_at_its_pages(hub: None) -> None:
    file = keep(made.letter("One"), "letter.pdf")
    with acting_as(INTAKE.id), pytest.raises(NotThere):
        drawn_page(INTAKE, file.id, 1)


def test_what_draws_pages_holds_no_engine_for_scripts() -> None:
    assert not {"V8", "XFA"} & {flag.upper() for flag in pypdfium2.PDFIUM_INFO.flags}
