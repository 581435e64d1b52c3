"""What is wrong with what was sent, a plain sentence for each place; nothing that was sent is repeated."""

from collections.abc import Iterable, Mapping
from typing import Any

from frontdoor.web.api.forms import SENTENCES
from frontdoor.web.frame.problems import Fault

_SAID = {
    "missing": "This must be given.",
    "extra_forbidden": "There is no such name here. Check its spelling in the description.",
    "string_type": "This must be text.",
    "string_too_long": "This may be {max_length} characters long at most.",
    "string_too_short": "This must hold at least one character.",
    "bool_type": "This must be true or false.",
    "enum": "This must be one of: {expected}.",
    "literal_error": "This must be one of: {expected}.",
    "list_type": "This must be a list.",
    "too_short": "At least {min_length} must be given.",
    "too_long": "At most {max_length} may be given.",
    "model_type": "This must be an object, with names and values.",
    "model_attributes_type": "This must be an object, with names and values.",
}
_OURS = {"day", "moment"}  # these come with their own sentence
_ELSE = "This is not as the description says it must be."


def faults(errors: Iterable[Mapping[str, Any]]) -> list[Fault]:
    """Each fault that the check found, at its place in the body or in a header."""
    return [_fault(error) for error in errors]


def _fault(error: Mapping[str, Any]) -> Fault:
    kind, *place = error["loc"]
    if kind in ("header", "path", "query"):
        return Fault(sentence(error), header=str(place[-1])) if kind == "header" else Fault(sentence(error))
    return Fault(sentence(error), pointer=pointer(place[1:]))


def sentence(error: Mapping[str, Any]) -> str:
    """What would be right, in one sentence."""
    kind, given = str(error["type"]), error.get("ctx") or {}
    if kind in _OURS:
        return str(error["msg"])
    if kind == "string_pattern_mismatch":
        return SENTENCES.get(str(given.get("pattern")), _ELSE)
    return _SAID.get(kind, _ELSE).format(**{name: _plain(value) for name, value in given.items()})


def pointer(place: Iterable[object]) -> str:
    """A JSON Pointer (RFC 6901) to a place in what was sent."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)


def _plain(value: object) -> str:
    return str(value).replace("'", "")
