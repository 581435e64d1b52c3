"""Words as a text message: letters that every telephone shows, and how many messages they take."""

from math import ceil

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})
"""What a printer sets, as a telephone's alphabet has it: one such letter would more than double the messages."""

ALPHABET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The letters of GSM 03.38 (ETSI TS 123 038), each one place long."""
TWO_PLACES = frozenset("^{}\\[~]|€")

ONE_MESSAGE, PART_OF_SEVERAL = 160, 153
ONE_IN_UNICODE, PART_IN_UNICODE = 70, 67
"""Places in one message, and in each of several that a telephone joins; fewer where a letter is of no GSM alphabet."""


def as_text(words: str) -> str:
    """These words with plain quotes and dashes."""
    return words.translate(PLAIN).strip()


def how_many_texts(words: str) -> int:
    """How many text messages these words take; at least one."""
    plain = as_text(words)
    if set(plain) <= ALPHABET | TWO_PLACES:
        places, alone, part = len(plain) + sum(map(plain.count, TWO_PLACES)), ONE_MESSAGE, PART_OF_SEVERAL
    else:
        places, alone, part = len(plain.encode("utf-16-be")) // 2, ONE_IN_UNICODE, PART_IN_UNICODE
    return 1 if places <= alone else ceil(places / part)
