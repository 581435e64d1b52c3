"""What the first bytes say, by the public table of file signatures."""

import puremagic

from frontdoor.foundation.files.rules import Kind, NotAccepted

SIGNATURES: dict[Kind, frozenset[str]] = {
    Kind.PDF: frozenset({".pdf"}),
    Kind.PNG: frozenset({".png"}),
    Kind.JPEG: frozenset({".jpg", ".jpeg", ".jfif"}),
    Kind.GIF: frozenset({".gif"}),
    Kind.WEBP: frozenset({".webp"}),
    Kind.TIFF: frozenset({".tif", ".tiff"}),
    Kind.WORD: frozenset({".docx", ".docm", ".doc"}),
    Kind.EXCEL: frozenset({".xlsx", ".xlsm", ".doc"}),
    Kind.POWERPOINT: frozenset({".pptx", ".pptm", ".doc"}),
    Kind.OLD_WORD: frozenset({".doc"}),
    Kind.OLD_EXCEL: frozenset({".doc", ".xls"}),
    Kind.OLD_POWERPOINT: frozenset({".doc", ".ppt"}),
    Kind.OUTLOOK: frozenset({".doc", ".msg"}),
}
"""The endings any of which the table may give; a locked Office file and an old one share the signature of ".doc"."""


def endings(content: bytes) -> frozenset[str]:
    """The endings that the table knows for a file that begins and ends like this."""
    try:
        return frozenset(match.extension for match in puremagic.magic_string(content))
    except puremagic.PureError:
        return frozenset()


def agree(content: bytes, kind: Kind) -> None:
    """Refuse a file whose first bytes belong to another kind than its name says."""
    expected = SIGNATURES.get(kind)
    if expected is not None and not expected & endings(content):
        raise mislabelled(kind)


def mislabelled(kind: Kind) -> NotAccepted:
    """The sentence for a file that is not what its name says."""
    return NotAccepted(
        f"The name of this file says that it is {NAMES[kind]}, but it is something else or is damaged. "
        "Open it, save it again as one of the kinds that we take, and add it once more."
    )


NAMES: dict[Kind, str] = {
    Kind.PDF: "a PDF",
    Kind.PNG: "a PNG picture",
    Kind.JPEG: "a JPG picture",
    Kind.GIF: "a GIF picture",
    Kind.WEBP: "a WebP picture",
    Kind.TIFF: "a TIFF picture",
    Kind.HEIC: "a HEIC picture",
    Kind.WORD: "a Word document",
    Kind.EXCEL: "an Excel workbook",
    Kind.POWERPOINT: "a PowerPoint presentation",
    Kind.OLD_WORD: "a Word document",
    Kind.OLD_EXCEL: "an Excel workbook",
    Kind.OLD_POWERPOINT: "a PowerPoint presentation",
    Kind.TEXT: "plain text",
    Kind.EMAIL: "an e-mail",
    Kind.OUTLOOK: "an Outlook message",
}
