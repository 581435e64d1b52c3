"""Which files are taken, which are flagged, and what we say of those that are not."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from frontdoor.foundation.files.looks.agreement import look
from frontdoor.foundation.files.rules import EXTENSIONS, LARGEST, Flag, Kind, NotAccepted, shown_name
from tests.foundation.files import samples as made

MISLABELLED = "something else or is damaged"
NOT_OURS = "cannot take this kind"
INCOMPLETE = "damaged or only part"
A_LINK = {"word/_rels/document.xml.rels": made.relations("hyperlink", "https://example.org")}
A_TEMPLATE = {
    "word/_rels/settings.xml.rels": made.relations("attachedTemplate", "https://example.org/t.dotm")
}
OLE_OBJECT = {"word/embeddings/oleObject1.bin": b"x"}
MACROS, HIDDEN_MACROS = {"word/vbaProject.bin": b"x"}, {"word/VBAPROJECT.BIN": b"x"}
OLD_MACROS = {"xl/macrosheets/sheet1.xml": b"x"}
BOTTOMLESS = {f"word/{part}.xml": bytes(30_000_000) for part in range(18)}
CLIMBING = {"../../etc/cron.d/x": b"x"}
BROKEN_PACKING = made.pdf(b"<< /Type /ObjStm >>\nstream\nnot packed")
ATTACHED = made.compound("__properties_version1.0", "__attach_version1.0_#0")
RING = made.compound("x")[:1536] + b"\0" * 99
PLAIN = [
    ("a report", "report.pdf", made.pdf(), Kind.PDF),
    ("capitals in the ending", "REPORT.PDF", made.pdf(), Kind.PDF),
    ("a first page chosen by the writing program", "r.pdf", made.pdf(b"<< /OpenAction [3 0 R /Fit] >>"), Kind.PDF),
    ("a link to click in a PDF", "r.pdf", made.pdf(b"<< /A << /S /URI /URI (https://example.org) >> >>"), Kind.PDF),
    ("a drawing", "drawing.png", made.picture("PNG"), Kind.PNG),
    ("a photograph", "photo.jpg", made.picture("JPEG"), Kind.JPEG),
    ("a moving picture", "moving.gif", made.pages("GIF", 3), Kind.GIF),
    ("a picture from a website", "web.webp", made.picture("WEBP"), Kind.WEBP),
    ("a scan of five pages", "scan.tiff", made.pages("TIFF", 5, mode="1"), Kind.TIFF),
    ("a PNG whose telephone called it JPG", "photo.jpg", made.picture("PNG"), Kind.PNG),
    ("a Word document", "letter.docx", made.office("docx"), Kind.WORD),
    ("a link to click in Word", "l.docx", made.office("docx", A_LINK), Kind.WORD),
    ("an Excel workbook", "attendance.xlsx", made.office("xlsx"), Kind.EXCEL),
    ("a presentation", "slides.pptx", made.office("pptx"), Kind.POWERPOINT),
    ("an old Word document", "old.doc", made.compound("WordDocument", "1Table"), Kind.OLD_WORD),
    ("an old workbook", "old.xls", made.compound("Workbook"), Kind.OLD_EXCEL),
    ("an old presentation", "old.ppt", made.compound("PowerPoint Document"), Kind.OLD_POWERPOINT),
    ("an Outlook message", "mail.msg", made.compound("__properties_version1.0", "__nameid_version1.0"), Kind.OUTLOOK),
    ("an e-mail", "mail.eml", made.EMAIL, Kind.EMAIL),
    ("notes", "notes.txt", b"Seen at the gate.\r\nCold.", Kind.TEXT),
    ("notes from an old Windows", "notes.txt", "Zo\u00eb said \u201cno\u201d".encode("cp1252"), Kind.TEXT),
    ("notes from Notepad in Unicode", "notes.txt", "Zo\u00eb".encode("utf-16"), Kind.TEXT),
]  # fmt: skip
FLAGGED = [
    ("a script in a PDF", "r.pdf", made.pdf(b"<< /S /JavaScript /JS (app.alert) >>"), {Flag.SCRIPT}),
    ("a script whose name is written in disguise", "r.pdf", made.pdf(b"<< /S /J#61vaScr#69pt >>"), {Flag.SCRIPT}),
    ("a script packed away", "r.pdf", made.packed_pdf(b"<< /S /JavaScript >>"), {Flag.SCRIPT}),
    ("a PDF that acts when opened", "r.pdf", made.pdf(b"<< /OpenAction 4 0 R >>"), {Flag.OPENS_BY_ITSELF}),
    ("a PDF that starts a program", "r.pdf", made.pdf(b"<< /S /Launch >>"), {Flag.OPENS_BY_ITSELF}),
    ("a PDF with a file inside", "r.pdf", made.pdf(b"<< /EmbeddedFiles 5 0 R >>"), {Flag.HOLDS_FILES}),
    ("a PDF that sends its form away", "r.pdf", made.pdf(b"<< /S /SubmitForm >>"), {Flag.REACHES_OUT}),
    ("a PDF with a password", "r.pdf", made.pdf(b"<< /Encrypt 6 0 R >>"), {Flag.LOCKED}),
    ("a PDF whose packed part is broken", "r.pdf", BROKEN_PACKING, {Flag.UNREADABLE_PART}),
    ("macros in a document that admits them", "m.docm", made.office("docx", MACROS), {Flag.MACROS}),
    ("macros in a document that hides them", "m.docx", made.office("docx", HIDDEN_MACROS), {Flag.MACROS}),
    ("old macro sheets", "m.xlsx", made.office("xlsx", OLD_MACROS), {Flag.MACROS}),
    ("a file in a document", "m.docx", made.office("docx", OLE_OBJECT), {Flag.HOLDS_FILES}),
    ("a template fetched from afar", "m.docx", made.office("docx", A_TEMPLATE), {Flag.REACHES_OUT}),
    ("macros in an old document", "m.doc", made.compound("WordDocument", "Macros", "VBA"), {Flag.MACROS}),
    ("a file in an old workbook", "m.xls", made.compound("Workbook", "MBD0012AB"), {Flag.HOLDS_FILES}),
    ("a Word document with a password", "m.docx", made.compound("EncryptionInfo", "EncryptedPackage"), {Flag.LOCKED}),
    ("an e-mail with an attachment", "m.eml", made.EMAIL + b"Content-Disposition: attachment\r\n", {Flag.HOLDS_FILES}),
    ("an Outlook message with one", "m.msg", ATTACHED, {Flag.HOLDS_FILES}),
    ("a telephone's HEIC picture", "IMG_1.HEIC", made.heic(), {Flag.NO_SAFE_COPY}),
    ("a HEIC picture called JPG", "IMG_1.jpg", made.heic(), {Flag.NO_SAFE_COPY}),
    ("a scan of very many pages", "scan.tif", made.pages("TIFF", 201, (2, 2)), {Flag.NO_SAFE_COPY}),
]  # fmt: skip
REFUSED = [
    ("nothing at all", "empty.pdf", b"", "is empty"),
    ("a program", "setup.exe", made.A_PROGRAM, NOT_OURS),
    ("a program called PDF", "report.pdf", made.A_PROGRAM, MISLABELLED),
    ("a program called Word", "report.docx", made.A_PROGRAM, MISLABELLED),
    ("a program called notes", "notes.txt", made.A_PROGRAM, MISLABELLED),
    ("a program called a picture", "photo.jpg", made.A_PROGRAM, MISLABELLED),
    ("two endings", "photo.jpg.exe", made.picture("JPEG"), NOT_OURS),
    ("an ending hidden by reversed letters", "photo\u202egpj.exe", made.picture("JPEG"), NOT_OURS),
    ("no ending", "report", made.pdf(), NOT_OURS),
    ("a web page", "page.html", b"<html>", NOT_OURS),
    ("a web page called notes", "notes.txt", b"\n<!DOCTYPE html><script>x</script>", MISLABELLED),
    ("a web page before a PDF", "r.pdf", b"<html><script>x</script>" + made.pdf(), MISLABELLED),
    ("a PDF cut short", "r.pdf", made.pdf()[:60], MISLABELLED),
    ("a drawing with script in it", "d.svg", b"<svg onload='x'/>", NOT_OURS),
    ("a script called a GIF", "d.gif", b"GIF89a/*" + b"*/=1;alert(1)", INCOMPLETE),
    ("a photograph cut short", "p.jpg", made.picture("JPEG")[:700], INCOMPLETE),
    ("a PNG with spoiled bytes", "p.png", made.picture("PNG").replace(b"IDAT", b"IDXT"), INCOMPLETE),
    ("a bomb of 60,000 by 60,000 dots", "p.png", made.huge_png(60_000, 60_000), "more detail"),
    ("a picture just over the limit", "p.png", made.huge_png(10_000, 5_001), "more detail"),
    ("a HEIC cut short", "p.heic", made.heic(cut=50), MISLABELLED),
    ("an AVIF called HEIC", "p.heic", made.heic(brand=b"avif"), MISLABELLED),
    ("a zip called Word", "l.docx", made.office("docx", without="word/document.xml"), MISLABELLED),
    ("a workbook called Word", "l.docx", made.office("xlsx"), MISLABELLED),
    ("a Word file that climbs out of its folder", "l.docx", made.office("docx", CLIMBING), MISLABELLED),
    ("a Word file cut short", "l.docx", made.office("docx")[:-30], MISLABELLED),
    ("a picture in front of a zip", "l.docx", made.picture("GIF") + made.office("docx"), MISLABELLED),
    ("a document that unpacks without end", "l.docx", made.office("docx", BOTTOMLESS), "unpacks to more"),
    ("a zip", "papers.zip", made.office("docx"), NOT_OURS),
    ("an old workbook called Word", "old.doc", made.compound("Workbook"), MISLABELLED),
    ("an installer called Word", "old.doc", made.compound("Property", "Feature"), MISLABELLED),
    ("an old file whose table runs in a circle", "old.doc", RING, MISLABELLED),
    ("a few bytes called Outlook", "mail.msg", b"/etc/hostname", MISLABELLED),
    ("a Word file called Outlook", "mail.msg", made.compound("WordDocument"), MISLABELLED),
    ("a web page called e-mail", "mail.eml", b"<html>From: x</html>", MISLABELLED),
    ("a shell script called notes", "notes.txt", b"#!/bin/sh\nrm -rf /", MISLABELLED),
    ("21 MB", "big.txt", b"a" * (LARGEST + 1), "The largest we can take is 20 MB"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "name", "content", "kind"), PLAIN, ids=[row[0] for row in PLAIN])
def test_an_ordinary_file_is_taken_for_what_it_is(case: str, name: str, content: bytes, kind: Kind) -> None:
    found = look(content, name)
    assert found.kind is kind
    assert found.flags == set()


@pytest.mark.parametrize(("case", "name", "content", "flags"), FLAGGED, ids=[row[0] for row in FLAGGED])
def test_a_file_that_needs_care_is_kept_and_flagged(
    case: str, name: str, content: bytes, flags: set[Flag]
) -> None:
    assert look(content, name).flags == flags


@pytest.mark.parametrize(("case", "name", "content", "sentence"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_taken_is_refused_with_a_sentence(
    case: str, name: str, content: bytes, sentence: str
) -> None:
    with pytest.raises(NotAccepted, match=sentence) as refusal:
        look(content, name)
    assert refusal.value.reason.endswith(".")


def test_a_file_of_exactly_twenty_megabytes_is_taken() -> None:
    assert look(b"a" * LARGEST, "long.txt").kind is Kind.TEXT


def test_a_picture_that_was_misnamed_is_shown_under_its_right_ending() -> None:
    assert look(made.picture("PNG"), "bruise.jpg").name == "bruise.png"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_clean_copy_of_a_photograph_says_nothing_of_camera_and_place(kind: str) -> None:
    original = made.picture(kind, located=True)
    copy = look(original, f"photo.{kind.lower()}").clean_copy or b""
    assert b"SecretCamera" in original
    assert b"SecretCamera" not in copy
    assert Image.open(io.BytesIO(copy)).getexif().get_ifd(0x8825) == {}


@pytest.mark.parametrize("kind", ["JPEG", "GIF"])
def test_the_clean_copy_repeats_no_comment(kind: str) -> None:
    out = io.BytesIO()
    Image.new("L", (20, 20)).save(out, kind, comment=b"taken at the refuge")
    copy = look(out.getvalue(), f"photo.{kind.lower()}").clean_copy or b""
    assert b"refuge" in out.getvalue()
    assert b"refuge" not in copy


def test_the_clean_copy_stands_upright_as_it_was_held() -> None:
    copy = look(made.picture("JPEG", (60, 40), located=True), "photo.jpg").clean_copy
    assert Image.open(io.BytesIO(copy or b"")).size == (40, 60)


def test_what_is_hidden_behind_a_picture_is_not_in_its_clean_copy() -> None:
    copy = look(made.picture("PNG") + b"<script>alert(1)</script>", "photo.png").clean_copy or b""
    assert copy.startswith(b"\x89PNG")
    assert b"script" not in copy


def test_every_page_of_a_scan_is_in_its_clean_copy() -> None:
    copy = Image.open(io.BytesIO(look(made.pages("TIFF", 5), "scan.tif").clean_copy or b""))
    assert getattr(copy, "n_frames", 0) == 5


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Report for Thursday.pdf", "Report for Thursday.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\Sam\\photo.jpg", "photo.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\x00b\r\nSet-Cookie: x.pdf", "abSet-Cookie- x.pdf"),
        ('he said "no".pdf', "he said -no-.pdf"),
        ("  .hidden.pdf. ", "hidden.pdf"),
        ("zo\u0065\u0308.pdf", "zo\u00eb.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("...", "file"),
        ("", "file"),
    ],
)
def test_the_name_of_a_file_is_safe_to_show_and_to_save(sent: str, shown: str) -> None:
    assert shown_name(sent) == shown


@given(st.text(max_size=300))
def test_no_name_however_odd_leaves_its_folder_or_breaks_a_header(sent: str) -> None:
    shown = shown_name(sent)
    assert 0 < len(shown) <= 120
    assert not set(shown) & set('/\\"\r\n\0;<>')
    assert shown_name(shown) == shown


def looked_at(content: bytes, name: str) -> str:
    """What it was taken for, or what we said."""
    try:
        return look(content, name).kind
    except NotAccepted as refusal:
        return refusal.reason


@given(st.binary(max_size=4000), st.sampled_from(sorted(EXTENSIONS)))
def test_any_bytes_under_any_name_are_taken_or_refused_with_a_sentence(content: bytes, ending: str) -> None:
    said = looked_at(content, f"x.{ending}")
    assert said in list(Kind) or (len(said) > 30 and said.endswith("."))


@given(st.sampled_from([row[1:3] for row in PLAIN]), st.data())
def test_a_spoiled_file_never_breaks_us(sample: tuple[str, bytes], data: st.DataObject) -> None:
    name, content = sample
    place = data.draw(st.integers(0, len(content) - 1))
    spoiled = (
        content[:place] + data.draw(st.binary(max_size=8)) + content[place + data.draw(st.integers(0, 40)) :]
    )
    said = looked_at(spoiled, name)
    assert said in list(Kind) or said.endswith(".")
