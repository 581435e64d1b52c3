"""Names without their spelling: plain letters, sound, and how close two of them are."""

import re
import unicodedata
from functools import lru_cache

import jellyfish
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from frontdoor.domain.matching.rules.vocabulary import NO_NAME, PARTICLES, TITLES

# Letters that Unicode does not take apart into a plain one and its mark.
STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
JOINED = re.compile(r"\b(?:o|mc|mac|ni|nic|fitz|d)\s*['’`]\s*|\b(?:o|mc|mac|ni|nic)\s+(?=[a-z]{3})")
IRISH = re.compile(
    r"^(?:o(?=[bcdfghjklmnpqrstvwxz]{1,2}[aeiouy])|ma?c(?=[bcdfghjklmnpqrstvwxz])|nic|ni(?=[bcdgm]h))"
)
# In order; C and X are the sounds of church and ship. Vowels stay, so that Dean and Dan differ.
SOUNDS = (
    (r"^(?:kn|gn)", "n"), (r"^wr", "r"), (r"^x", "s"), (r"ph", "f"), (r"sch|sz|sh", "X"), (r"chr", "kr"),
    (r"cz|tch|ch", "C"), (r"ck|q|kh", "k"), (r"c(?=[eiy])", "s"), (r"c", "k"), (r"gh(?=[td]|$)", ""), (r"gh", "g"),
    (r"dj", "j"), (r"oo|ou|ow(?![aeiouy])", "u"), (r"w", "v"), (r"th", "t"), (r"z", "s"), (r"ee|ea|ie|ey|ei|y", "i"),
    (r"(?<=.)h", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def plain_letters(text: str) -> str:
    """Lower case, no accents, words apart by one space: Łukasz is lukasz, O'Connor is oconnor."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(STROKES))
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    joined = JOINED.sub(lambda found: re.sub(r"[^a-z]", "", found[0]), bare)
    return " ".join(re.findall(r"[a-z]+", joined.replace("'", "").replace("’", "")))


@lru_cache(maxsize=50_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that name somebody: no titles, no "baby", no particles when others are left."""
    words = tuple(word for word in plain_letters(name).split() if word not in TITLES)
    if not words or all(word in NO_NAME for word in words):
        return ()
    named = tuple(word for word in words if word not in NO_NAME) or words
    return tuple(word for word in named if word not in PARTICLES) or named


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """How a plain word sounds, vowels kept, so that Dean and Dan differ but Sara and Sarah agree."""
    for spelt, heard in SOUNDS:
        word = re.sub(spelt, heard, word)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The first letter and the consonants of a word's sound: what is left when vowels are guessed."""
    heard = sound_of(word)
    return heard[:1] + re.sub(r"[aeiou]", "", heard[1:])


@lru_cache(maxsize=50_000)
def family_root(word: str) -> str:
    """A family name without what says son, daughter or wife of: brien of O'Brien, Ní Bhriain and Brien."""
    root = IRISH.sub("", word)
    return re.sub(r"^([bcdfgmpst])h(?=[aeioulr])", r"\1", root) if root != word and len(root) > 2 else word


@lru_cache(maxsize=50_000)
def phonetic(word: str) -> str:
    """A coarse phonetic code for looking people up (not for judging them)."""
    return str(jellyfish.metaphone(word))


@lru_cache(maxsize=50_000)
def sounds_the_same(one: str, other: str) -> bool:
    """Whether two plain words are said alike."""
    if sound_of(one) == sound_of(other):
        return True
    alike = jellyfish.nysiis(one) == jellyfish.nysiis(other) or skeleton(one) == skeleton(other)
    return alike and len(skeleton(one)) > 2 and JaroWinkler.similarity(one, other) >= 0.8


@lru_cache(maxsize=50_000)
def is_spelt_nearly(one: str, other: str) -> bool:
    """Whether a slip or two of the pen leads from one plain word to the other."""
    shorter = min(len(one), len(other))
    slips = DamerauLevenshtein.distance(one, other)
    if shorter < 4:
        return slips == 1 and shorter == 3 and one[0] == other[0]
    return (
        slips == 1
        or (slips == 2 and shorter >= 6)
        or (shorter >= 5 and JaroWinkler.similarity(one, other) >= 0.93)
    )
