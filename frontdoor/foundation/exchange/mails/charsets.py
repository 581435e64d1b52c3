"""Letters from bytes, whatever charset an e-mail claims: named, misnamed, unknown or none."""

import codecs
import encodings
import pkgutil
import re
from contextlib import suppress

# Python's own ways of writing text down, which no e-mail is written in, and two that take long over long text.
NOT_FOR_MAIL = frozenset(
    {"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"}
)
# What is sent under these names is written in Windows' superset of them, as browsers know.
REALLY_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1"})
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufeff\ufffe\uffff]")
LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85]")


def load_all() -> None:
    """Load every charset now: later, shut in, none could be opened."""
    for module in pkgutil.iter_modules(encodings.__path__):
        with suppress(LookupError, ImportError):  # some are Windows' own
            codecs.lookup(module.name)


def letters(content: bytes, charset: str | None) -> str:
    """The text of these bytes: by the charset named, if it fits, else by what the bytes themselves look like."""
    named = _codec(charset)
    if named and named not in REALLY_WINDOWS:
        with suppress(UnicodeError, ValueError):
            return content.decode(named)
    with suppress(UnicodeDecodeError):
        # Text of another charset is practically never valid UTF-8 by chance.
        return content.decode("utf-8-sig")
    with suppress(UnicodeDecodeError):
        if content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return content.decode("utf-16")
    return content.decode("cp1252", "replace")


def tidy(text: str) -> str:
    """Text that can be stored and shown: one kind of line end, no control letters, no halves of letters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return CONTROLS.sub("", LINE_ENDS.sub("\n", whole))


def _codec(charset: str | None) -> str:
    """Python's name for a charset that text is written in; empty for one that is unknown or turns bytes into bytes."""
    try:
        found = codecs.lookup((charset or "").strip().strip("'\"")[:40]).name
        with suppress(UnicodeError):
            b" ".decode(found)
    except (LookupError, ValueError):
        return ""
    return "" if found in NOT_FOR_MAIL else found
