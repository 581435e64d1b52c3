"""Telephone numbers as they are logged, typed and read: compared by their digits alone."""

import re

LEAST, MOST = 3, 15
"""An extension has three digits; no number in the world has more than fifteen (ITU-T E.164)."""

LONGEST = 40
_OUR_COUNTRY = re.compile(r"^(?:\+|00)44(?:\(0\))?0?")
_OUTSIDE = re.compile(r"^00")


def tidy_number(written: str) -> str:
    """A number as it is kept: digits alone, our own country's beginning with 0; what is no number, as it came."""
    close = re.sub(r"[\s.\-/]", "", written).removeprefix("tel:")
    home = _OUR_COUNTRY.sub("0", close)
    digits = re.sub(r"[()]", "", _OUTSIDE.sub("+", home))
    if re.fullmatch(rf"\+?[0-9]{{{LEAST},{MOST}}}", digits):
        return digits
    return " ".join(written.split())[:LONGEST].rstrip()


def is_a_number(kept: str) -> bool:
    """Whether somebody can be rung at what was kept: a number withheld, or a name in its place, cannot."""
    return re.fullmatch(rf"\+?[0-9]{{{LEAST},{MOST}}}", kept) is not None


def same_number(one: str, other: str) -> bool:
    """Whether two numbers, however written, ring the same telephone."""
    first = tidy_number(one)
    return is_a_number(first) and first == tidy_number(other)


def said_number(kept: str) -> str:
    """A number as it is read out and dialled: 07700 900123."""
    if re.fullmatch(r"0\d{10}", kept):
        return f"{kept[:5]} {kept[5:]}"
    return kept
