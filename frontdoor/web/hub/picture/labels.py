"""How wide words are before a browser draws them, and where a name breaks into lines: always between words."""

from functools import cache

# Widths in thousandths of the letter size: for each letter the wider of Inter and of the font that stands in for it
# (Arial, made larger by 7.1%), measured from the fonts and rounded up. By width, so that a person can read them.
REGULAR = {
    300: " !',.:I·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıţŧijlłļĺľ‘’;",
    360: "t|/\\`¡´¸¹ŀŕŗř",
    380: "()[]fr",
    460: "{}“”-ª°²³ť",
    540: '"*^sćĉċčćšşśŝźżžzº',
    580: "kxJcvyçýÿķĳ",
    600: "157?L_aehnou¢£¥àáâãäåèéêëðñòóôõöùúûüāăąđēĕėęěĝğġģĥħĹĻĽŁńņňŋōŏőũūŭůűų–",
    640: "23689bdgpq#0µ¶þ",
    660: "$4FTZ¿ßøďŢŤŦŹŻŽ",
    720: "&ABEKPSVXY+<=>~±×÷ÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ",
    800: "CDHNRUÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŊŔŖŘŨŪŬŮŰŲŵ®",
    840: "wGOQÒÓÔÕÖØĜĞĠĢŌŎŐ",
    920: "mM©",
    1080: "æ%WœŴÆŒ—…→@",
}
BOLD = {
    300: " Iijl·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĺļłľ‘’,.",
    360: "'!:;`t|¡´¸¹ţŧ",
    400: "()/[\\]f",
    460: "rŕŗř{}ª°²",
    540: '-³"*źżž“”ť',
    600: "z17J_aceksvxy¢¥àáâãäåçèéêëýÿāăąćĉċčēĕėęěķśŝşšŷĵĳ–",
    640: "235689^£#$0?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽŁńņňŋōŏőũūŭůűųŹŻŽŢŤŦ",
    720: "4+<=>~±×÷EPSXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸ",
    780: "V&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎďĐĤĦĶŃŅŇŊŔŖŘŨŪŬŮŰŲ",
    840: "®GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵ",
    960: "©Mmæ",
    1080: "%WœŴ@ÆŒ—…→",
}
ELSEWHERE = 1200  # letters that neither font has come from whatever font does
MARGIN = 1.04  # for rounding, hinting and kerning


@cache
def _widths(bold: bool) -> dict[str, int]:
    return {letter: width for width, letters in (BOLD if bold else REGULAR).items() for letter in letters}


@cache
def width(words: str, size: float, bold: bool = False) -> float:
    """How wide a line of words is at most, in pixels."""
    widths = _widths(bold)
    return sum(widths.get(letter, ELSEWHERE) for letter in words) / 1000 * size * MARGIN


def wrapped(words: str, size: float, room: float, bold: bool = False) -> list[str]:
    """Words in lines no wider than the room; a word wider than the room has a line of its own and stays whole.

    A no-break space keeps two words together, such as the halves of a postcode.
    """
    lines: list[str] = []
    for word in filter(None, words.split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
