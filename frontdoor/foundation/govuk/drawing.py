"""What every GOV.UK component is told about a form's field: its name, words, hint and error."""

from dataclasses import dataclass, field
from typing import Any

from django.forms import BoundField
from markupsafe import Markup

from frontdoor.foundation.govuk.fields.dates import BOXES, DateBoxes

Params = dict[str, Any]
NOT_SHOWN = frozenset({"placeholder", "required", "maxlength", "minlength", "cols", "rows", "class"})


@dataclass(frozen=True)
class Setting:
    """How a page wants one field drawn."""

    heading: bool = False
    size: str = ""
    label: str = ""
    hint: str | Markup = ""
    hidden_label: bool = False
    classes: str = ""
    group: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def title_size(self) -> str:
        """A heading of its page is large; otherwise a label is a small bold line."""
        return self.size or ("l" if self.heading else "s")


def id_of(bound: BoundField) -> str:
    """The id of a field's input, or of the first one of several."""
    return bound.auto_id or f"id_{bound.html_name}"


def error_of(bound: BoundField) -> str:
    """The one sentence to show at a field; more than one at a time confuses."""
    return str(bound.errors[0]) if bound.errors else ""


def wrong_boxes(bound: BoundField) -> tuple[str, ...]:
    """The boxes of a date to mark: those that the error names, else all three."""
    if not bound.errors:
        return ()
    first = bound.form.errors.as_data()[bound.name][0]
    named: tuple[str, ...] = (first.params or {}).get("boxes", BOXES)
    return named


def anchor_of(bound: BoundField) -> str:
    """Where the error summary leads: the field's input, or the first wrong box of a date."""
    if isinstance(bound.field.widget, DateBoxes):
        return f"{id_of(bound)}-{(wrong_boxes(bound) or BOXES)[0]}"
    return id_of(bound)


def shared(bound: BoundField, setting: Setting) -> Params:
    """What every component takes: name, hint, error and classes."""
    params: Params = {
        "name": bound.html_name,
        "classes": setting.classes,
        "formGroup": {"classes": setting.group},
    }
    hint = setting.hint or str(bound.help_text or "")
    if hint:
        params["hint"] = {"html": hint} if isinstance(hint, Markup) else {"text": hint}
    if bound.errors:
        params["errorMessage"] = {"text": error_of(bound)}
    return params


def label(bound: BoundField, setting: Setting) -> Params:
    """The label of a single input, or the page's heading if it is that."""
    return _title(bound, setting, "govuk-label")


def legend(bound: BoundField, setting: Setting) -> Params:
    """The legend of several inputs that answer one question, as a fieldset's options."""
    return {"legend": _title(bound, setting, "govuk-fieldset__legend")}


def _title(bound: BoundField, setting: Setting, block: str) -> Params:
    hidden = " govuk-visually-hidden" if setting.hidden_label else ""
    return {
        "text": setting.label or str(bound.label),
        "classes": f"{block}--{setting.title_size}{hidden}",
        "isPageHeading": setting.heading,
    }


def attributes(bound: BoundField, setting: Setting) -> Params:
    """The widget's own attributes and the page's, without those that our pages never use."""
    own = {key: value for key, value in bound.field.widget.attrs.items() if key not in NOT_SHOWN}
    return {**own, **setting.attributes}


def one_input(bound: BoundField, setting: Setting) -> Params:
    """What a component with a single input takes."""
    return {
        **shared(bound, setting),
        "id": id_of(bound),
        "label": label(bound, setting),
        "attributes": attributes(bound, setting),
    }


def several_inputs(bound: BoundField, setting: Setting) -> Params:
    """What a component with several inputs for one question takes."""
    return {
        **shared(bound, setting),
        "idPrefix": id_of(bound),
        "fieldset": legend(bound, setting),
        "attributes": attributes(bound, setting),
    }
