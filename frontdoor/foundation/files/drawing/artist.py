"""The program that draws a page, alone in its process: `artist KIND PAGE TURN`, the document on its input.

It answers with a line that says how many pages there are, then the page as a WebP picture; page 0 only counts.
"""

import io
import math
import sys

import pypdfium2
from PIL import Image, ImageOps, TiffImagePlugin, WebPImagePlugin  # noqa: F401

from frontdoor.foundation.exchange.jail import shut_in
from frontdoor.foundation.files.drawing.limits import (
    BOUNDS,
    LARGEST_SCALE,
    MOST_DRAWN,
    MOST_PAGES,
    MOST_READ,
    WIDE,
)

FORMATS = ("GIF", "JPEG", "PNG", "TIFF", "WEBP")
ODD_DOTS = 1.2
"""A fax of coarse lines has twice as many dots across as down; below this ratio a picture's dots count as square."""


def main(kind: str, number: int, turn: int) -> None:
    """Read the document, draw what was asked for, and say it."""
    Image.preinit()  # all that is needed is loaded now: nothing can be opened once the process is shut in
    shut_in(BOUNDS)
    content = sys.stdin.buffer.read()
    pages, picture = _of_pdf(content, number, turn) if kind == "pdf" else _of_picture(content, number, turn)
    sys.stdout.buffer.write(b"%d\n" % pages)
    if picture is not None:
        picture.save(sys.stdout.buffer, "WEBP", quality=82, method=1)


def _of_pdf(content: bytes, number: int, turn: int) -> tuple[int, Image.Image | None]:
    document = pypdfium2.PdfDocument(content)
    pages = min(len(document), MOST_PAGES)
    if not 0 < number <= pages:
        return pages, None
    document.init_forms()  # what somebody typed into a form is drawn; no script of it runs, for there is no engine
    page = document[number - 1]
    width, height = page.get_size()
    across = height if turn % 180 else width
    scale = min(WIDE / max(across, 1), math.sqrt(MOST_DRAWN / max(width * height, 1)), LARGEST_SCALE)
    return pages, page.render(scale=scale, rotation=turn).to_pil().convert("RGB")


def _of_picture(content: bytes, number: int, turn: int) -> tuple[int, Image.Image | None]:
    picture = Image.open(io.BytesIO(content), formats=FORMATS)
    pages = min(getattr(picture, "n_frames", 1), MOST_PAGES) if picture.format == "TIFF" else 1
    if not 0 < number <= pages:
        return pages, None
    if pages > 1:
        picture.seek(number - 1)
    if picture.width * picture.height > MOST_READ:
        raise ValueError("too many dots")
    picture.draft("RGB", (WIDE, WIDE))
    dots = picture.info.get("dpi")
    upright = ImageOps.exif_transpose(_on_white(picture))
    return pages, _fitted(_squared(upright, dots).rotate(-turn, expand=True))


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture in plain colours, what is see-through shown as paper."""
    if picture.mode in ("1", "L", "RGB"):
        return picture.convert("L" if picture.mode == "1" else picture.mode)
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda dot: dot / 256).convert("L")
    clear = picture.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(paper, clear).convert("RGB")


def _squared(picture: Image.Image, dots: tuple[float, float] | None) -> Image.Image:
    """The picture with dots as wide as high: without this, a fax of coarse lines looks sat upon."""
    across, down = (float(each) for each in dots or (1, 1))
    if not across or not down or not ODD_DOTS < across / down < 4:
        return picture
    return picture.resize((picture.width, round(picture.height * across / down)))


def _fitted(picture: Image.Image) -> Image.Image:
    shrink = min(1.0, WIDE / picture.width, math.sqrt(MOST_DRAWN / (picture.width * picture.height)))
    size = max(1, round(picture.width * shrink)), max(1, round(picture.height * shrink))
    return picture if shrink == 1 else picture.resize(size, Image.Resampling.BOX, reducing_gap=2)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
