"""Files of every kind, made here: good ones, odd ones and hostile ones."""

import io
import struct
import zipfile
import zlib

from PIL import Image

LEAST_PARTS = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
}
SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")


def picture(kind: str, size: tuple[int, int] = (60, 40), *, located: bool = False) -> bytes:
    """A noisy picture; `located` gives it a camera, a place and a turn to the right."""
    exif = Image.Exif()
    if located:
        exif[0x010F] = "SecretCamera"
        exif[0x0112] = 6
        exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 7.0, 1.0), 3: "W", 4: (1.0, 11.0, 0.0)})
    out = io.BytesIO()
    drawn = Image.effect_noise(size, 60).convert("RGB")
    drawn.save(out, kind, **({"exif": exif} if located else {}))
    return out.getvalue()


def pages(kind: str, count: int, size: tuple[int, int] = (60, 40), mode: str = "L") -> bytes:
    """A picture of several pages or frames."""
    out = io.BytesIO()
    drawn = [Image.new(mode, size, page % 2) for page in range(count)]
    drawn[0].save(out, kind, save_all=True, append_images=drawn[1:])
    return out.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that claim to be a picture of this size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    packed = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def heic(*, brand: bytes = b"heic", cut: int = 0) -> bytes:
    """The boxes of a HEIC picture, its content left empty."""
    boxes = (b"ftyp" + brand + b"\0\0\0\0mif1heic", b"meta" + b"\0" * 20, b"mdat" + b"\x11" * 200)
    whole = b"".join(struct.pack(">I", len(box) + 4) + box for box in boxes)
    return whole[: len(whole) - cut]


def pdf(body: bytes = b"<< /Type /Catalog >>") -> bytes:
    """A small PDF around this object."""
    return (
        b"%PDF-1.7\n1 0 obj\n"
        + body
        + b"\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
    )


def packed_pdf(hidden: bytes) -> bytes:
    """A PDF that hides this object in a packed stream."""
    packed = zlib.compress(hidden)
    return pdf(b"<< /Type /ObjStm /N 1 /First 4 /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))


def office(kind: str, extra: dict[str, bytes] | None = None, *, without: str = "") -> bytes:
    """A small Word, Excel or PowerPoint file with these further parts."""
    parts = {"[Content_Types].xml": b"<Types/>", LEAST_PARTS[kind]: b"<x/>"} | (extra or {})
    parts.pop(without, None)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, content in parts.items():
            parcel.writestr(name, content)
    return out.getvalue()


def relations(kind: str, target: str) -> bytes:
    """A list of one relation to something outside the document."""
    return (
        f'<Relationships><Relationship Id="r1" Type="http://x/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()


def compound(*names: str) -> bytes:
    """A compound file (old Office, Outlook) whose directory holds these names."""
    header = bytearray(512)
    header[:8] = SIGNATURE
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 44, 1)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    entries = [_entry("Root Entry", 5), *(_entry(name, 2) for name in names)]
    entries += [bytes(128)] * (-len(entries) % 4)
    sectors = len(entries) // 4
    chain = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    return bytes(header) + table + b"".join(entries) + bytes(512)


def _entry(name: str, kind: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    return written.ljust(64, b"\0") + struct.pack("<HB", len(written), kind) + bytes(61)


EMAIL = (
    b"From: teacher@example.org\r\nTo: front-door@example.org\r\nDate: Thu, 5 Nov 2026 10:42:00 +0000\r\n"
    b"Subject: hello\r\n\r\nThe words.\r\n"
)
A_PROGRAM = b"MZ\x90\x00" + b"\0" * 60 + b"This program cannot be run in DOS mode." + bytes(400)


def letter(*pages: str, size: tuple[int, int] = (595, 842)) -> bytes:
    """A whole PDF with these words on its pages, as a scanner or a word processor writes one."""
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 {size[0]} {size[1]}] >>",
    ]
    for at, words in enumerate(pages):
        drawn = (
            "BT /F1 16 Tf 60 760 Td 22 TL "
            + " ".join(f"({line}) Tj T*" for line in words.split("\n"))
            + " ET"
        )
        font = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /Contents {4 + 2 * at} 0 R /Resources << /Font {font} >> >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    return _bound(objects)


def _bound(objects: list[str]) -> bytes:
    """The objects of a PDF with the table that says where each begins."""
    whole, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(whole)}\n%%EOF\n"
    return whole + (table + end).encode()
