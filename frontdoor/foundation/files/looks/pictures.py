"""Looking at pictures, and making them again without what they say about where and when they were taken."""

import io
import struct
import warnings

from PIL import Image, ImageOps, TiffImagePlugin

from frontdoor.foundation.files.looks.signatures import SIGNATURES, endings, mislabelled
from frontdoor.foundation.files.rules import MOST_PIXELS, PICTURES, Flag, Kind, NotAccepted

READERS: dict[Kind, str] = {
    Kind.PNG: "PNG",
    Kind.JPEG: "JPEG",
    Kind.GIF: "GIF",
    Kind.WEBP: "WEBP",
    Kind.TIFF: "TIFF",
}
SAVING: dict[Kind, dict[str, object]] = {
    Kind.JPEG: {"quality": 90},
    Kind.WEBP: {"quality": 90},
    Kind.PNG: {"optimize": False},
    Kind.TIFF: {"compression": "tiff_deflate"},
    Kind.GIF: {},
}
MOST_PAGES = 200
MOST_PIXELS_OF_ALL_PAGES = 200_000_000
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def kind_of_picture(content: bytes, named: Kind) -> Kind:
    """Which kind of picture this is; telephones often name one kind and write another, which harms nobody."""
    if _is_heic(content):
        return Kind.HEIC
    found = endings(content)
    for kind in PICTURES:
        if SIGNATURES[kind] & found:
            return kind
    raise mislabelled(named)


def look(content: bytes, kind: Kind) -> tuple[set[Flag], bytes | None]:
    """The flags of a picture and its clean copy; refuses one that cannot be drawn whole."""
    if kind is Kind.HEIC:
        return {Flag.NO_SAFE_COPY}, None  # no free reader of it is among our parts
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            _check(content, kind)
            copy = _made_again(content, kind)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as huge:
        raise _too_detailed() from huge
    except NotAccepted:
        raise
    except Exception as broken:  # readers of damaged pictures raise a dozen kinds, SyntaxError among them
        raise _incomplete() from broken
    return (set(), copy) if copy is not None else ({Flag.NO_SAFE_COPY}, None)


def _opened(content: bytes, kind: Kind) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=[READERS[kind]])


def _check(content: bytes, kind: Kind) -> None:
    with _opened(content, kind) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise _too_detailed()
        picture.verify()


def _made_again(content: bytes, kind: Kind) -> bytes | None:
    """The picture drawn afresh; None when it has more pages than can be drawn in bounded memory."""
    with _opened(content, kind) as picture:
        pages = getattr(picture, "n_frames", 1) if kind is not Kind.JPEG else 1
        # Pages are drawn one after the other; the frames of a moving picture are held together.
        most = MOST_PIXELS_OF_ALL_PAGES if kind is Kind.TIFF else MOST_PIXELS
        if pages > MOST_PAGES or pages * picture.width * picture.height > most:
            return None
        if kind is Kind.TIFF:
            return _pages_again(picture, pages)
        copy = io.BytesIO()
        if pages == 1:
            _clean(picture).save(copy, READERS[kind], **SAVING[kind])
        else:
            _moving_again(picture, pages, copy, kind)
        return copy.getvalue()


def _clean(picture: Image.Image) -> Image.Image:
    """The picture upright and alone: no place, no time, no camera, no comment, no thumbnail."""
    fresh = ImageOps.exif_transpose(picture)
    kept = {name: value for name, value in fresh.info.items() if name == "transparency"}
    fresh.info.clear()
    fresh.info.update(kept)
    return fresh


def _pages_again(picture: Image.Image, pages: int) -> bytes:
    copy = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(copy, True) as writer:
        for page in range(pages):
            picture.seek(page)
            if picture.width * picture.height > MOST_PIXELS:
                raise _too_detailed()
            _clean(picture).save(writer, "TIFF", **SAVING[Kind.TIFF], **_dots(picture))
            writer.newFrame()
        return copy.getvalue()


def _dots(picture: Image.Image) -> dict[str, object]:
    """How wide and high its dots are, which says nothing of whoever took it: without it a coarse fax is squashed."""
    across, down = (float(each) for each in picture.info.get("dpi") or (0, 0))
    return {"dpi": (across, down)} if 20 < across < 5000 and 20 < down < 5000 else {}


def _moving_again(picture: Image.Image, pages: int, copy: io.BytesIO, kind: Kind) -> None:
    frames, waits = [], []
    for page in range(pages):
        picture.seek(page)
        waits.append(int(picture.info.get("duration", 100)))
        frames.append(_clean(picture.convert("RGBA")))
    frames[0].save(
        copy, READERS[kind], save_all=True, append_images=frames[1:], duration=waits, loop=0, **SAVING[kind]
    )


def _is_heic(content: bytes) -> bool:
    """Whether the boxes of a HEIC picture follow one another to the very end."""
    if content[4:8] != b"ftyp" or content[8:12] not in HEIC_BRANDS:
        return False
    place, boxes = 0, set()
    while place + 8 <= len(content):
        size, name = struct.unpack_from(">I4s", content, place)
        if size == 1 and place + 16 <= len(content):
            size = struct.unpack_from(">Q", content, place + 8)[0]
        boxes.add(name)
        place = len(content) if size == 0 else place + max(size, 8)
    return place == len(content) and b"meta" in boxes


def _too_detailed() -> NotAccepted:
    return NotAccepted(
        "This picture has more detail than we can open safely (over 50 million dots). Send a smaller copy."
    )


def _incomplete() -> NotAccepted:
    return NotAccepted(
        "This picture is damaged or only part of it arrived. Open it on your device, and if it looks whole, "
        "add it again."
    )
