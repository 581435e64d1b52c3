"""Names that stand for one another, names that many people bear, and words that are no name."""

from functools import lru_cache
from pathlib import Path

from nicknames import NickNamer


def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    heading = ""
    for line in Path(__file__).with_name("names.txt").read_text(encoding="ascii").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and not line.startswith("#"):
            sections.setdefault(heading, []).append(line)
    return sections


_LISTED = _sections()


def _listed(heading: str) -> frozenset[str]:
    return frozenset(" ".join(_LISTED[heading]).split())


WELL_KNOWN = _listed("well known")
COMMON_FORENAMES = _listed("common forenames")
VERY_COMMON_SURNAMES = _listed("very common surnames")
COMMON_SURNAMES = _listed("common surnames")
LIGHT_NAMES = _listed("light names")
TITLES = _listed("titles")
PARTICLES = _listed("particles")
NO_NAME = _listed("no name")


@lru_cache(maxsize=1)
def _links() -> dict[str, frozenset[str]]:
    links: dict[str, set[str]] = {}
    for line in _LISTED["one name"]:
        short, _, full = line.partition("=")
        for name in short.split():
            links.setdefault(name, set()).update(line.replace("=", " ").split())
        for name in full.split():
            links.setdefault(name, set()).update(short.split())
    return {name: frozenset(others) for name, others in links.items()}


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=20_000)
def forms_of(name: str) -> frozenset[str]:
    """The full names that a plain name may stand for, itself among them."""
    return frozenset(_nicknames().canonicals_of(name)) | {name}


@lru_cache(maxsize=20_000)
def other_forms_of(name: str) -> frozenset[str]:
    """Our own list's other forms of a plain name."""
    return _links().get(name, frozenset())


@lru_cache(maxsize=20_000)
def every_form_of(name: str) -> frozenset[str]:
    """Every name that a plain name may stand for, or that may stand for it."""
    return forms_of(name) | other_forms_of(name) | frozenset(_nicknames().nicknames_of(name))


@lru_cache(maxsize=50_000)
def stand_for_each_other(one: str, other: str) -> bool:
    """Whether two plain names are forms of one name: Kasia and Katarzyna, Bill and William, Sean and Shaun."""
    return other in other_forms_of(one) or other in forms_of(one) or one in forms_of(other)


def are_two_names(one: str, other: str) -> bool:
    """Whether both are names in their own right, and not forms of one."""
    return one in WELL_KNOWN and other in WELL_KNOWN and not stand_for_each_other(one, other)
