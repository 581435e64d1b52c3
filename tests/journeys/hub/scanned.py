"""Papers as a scanner gives them, invented and written out here."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.foundation.files.samples import letter

LETTER = (
    """14 Tannery Row
Hollybridge
3 November 2026

Dear Madam or Sir,

I live next door to the Feathers family. Most nights this
week the little girl, Wren, has cried for a long time, and
on Sunday she stood in the yard in her nightdress after
dark. She told me that there was nobody at home.

I do not want to make trouble for anybody.""",
    """Her mother works nights at the bakery. I think that she is
doing her best and has nobody to help.

Yours faithfully,
Mrs O. Larkin

Telephone 07700 900114""",
)


def letter_scan(folder: Path) -> Path:
    """A neighbour's letter of two pages, as a PDF."""
    place = folder / "letter from Mrs Larkin.pdf"
    place.write_bytes(letter(*LETTER))
    return place


def fax_scan(folder: Path) -> Path:
    """A surgery's fax of two sheets, in the coarse lines of faxes."""
    sheets = [
        _sheet(words)
        for words in ("FAX   Millbrook Surgery\n\nRe: Wren Feathers", "Page 2\n\nSeen on Tuesday.")
    ]
    out = io.BytesIO()
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:], compression="group4", dpi=(204, 98))
    place = folder / "fax.tif"
    place.write_bytes(out.getvalue())
    return place


def _sheet(words: str) -> Image.Image:
    sheet = Image.new("1", (1728, 1100), 1)
    ImageDraw.Draw(sheet).multiline_text((140, 90), words, fill=0, font=ImageFont.load_default(52))
    return sheet
