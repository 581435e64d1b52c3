"""What every field can be told about its words, and how the words become Django's options."""

from typing import Any, TypedDict

from frontdoor.foundation.govuk import sentences


class Wording(TypedDict, total=False):
    """What a field may be told besides its label.

    hint: one line under the label. named: what errors call the answer ("your full name").
    missing: the whole sentence when it is left out. invalid: the whole sentence when it can't be used.
    """

    hint: str
    named: str
    missing: str
    invalid: str
    required: bool
    initial: Any
    disabled: bool


def named(label: str, wording: Wording) -> str:
    """What errors call this answer."""
    return wording.get("named") or sentences.named_after(label)


def django_options(label: str, wording: Wording, *, verb: str, **messages: str) -> dict[str, Any]:
    """The options Django's fields take, with our sentences in place of Django's.

    A required answer left out always says what to do; "This field is required" never shows.
    """
    answer = named(label, wording)
    says = {
        "required": wording.get("missing") or sentences.missing(verb, answer),
        "null_characters_not_allowed": sentences.unreadable(answer),
        "max_length": sentences.too_long(answer),
        "min_length": sentences.too_short(answer),
        **messages,
    }
    if "invalid" in wording:
        says["invalid"] = wording["invalid"]
    return {
        "label": label,
        "help_text": wording.get("hint", ""),
        "required": wording.get("required", True),
        "initial": wording.get("initial"),
        "disabled": wording.get("disabled", False),
        "error_messages": says,
    }
