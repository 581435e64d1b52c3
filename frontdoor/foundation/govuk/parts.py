"""Fields and the error summary as pages call them: `{{ field(form.name) }}`, `{{ error_summary(form) }}`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import lru_cache
from typing import Any

from django import forms
from django.forms import BaseForm, BoundField
from django.forms.widgets import Input
from markupsafe import Markup, escape

from frontdoor.foundation.govuk.components import Component
from frontdoor.foundation.govuk.drawing import (
    Params,
    Setting,
    anchor_of,
    attributes,
    error_of,
    id_of,
    one_input,
    several_inputs,
    shared,
    wrong_boxes,
)
from frontdoor.foundation.govuk.fields.choices import AutocompleteField, Divider, Option
from frontdoor.foundation.govuk.fields.dates import BOXES, DateBoxes

ON_THE_INPUT = ("autocomplete", "inputmode", "type", "spellcheck")
# What is typed is mostly about somebody else: a browser that keeps it would offer a child's name to whoever types next.
# A field about whoever types says so (WCAG 1.3.5), and is kept.
NOT_KEPT = {"autocomplete": "off"}


def field(bound: BoundField, **setting: Any) -> Markup:
    """Draw one field of a form with its label, hint and error.

    heading: its label is the page's h1. size: s, m, l or xl. label, hint: other words than the form's.
    hidden_label: for screen readers only. classes, group: CSS for the input or the whole. attributes: any
    HTML attributes, such as htmx's.
    """
    for widget, draw in DRAWN_AS:
        if isinstance(bound.field.widget, widget):
            return draw(bound, Setting(**setting))
    return escape(bound.as_widget())


def error_summary(*forms_on_page: BaseForm) -> Markup:
    """The box at the top that lists each error and leads to its field; nothing when there is none."""
    entries = [entry for form in forms_on_page for entry in _errors(form)]
    if not entries:
        return Markup("")
    return Component("error-summary")({"titleText": "There is a problem", "errorList": entries})


def _errors(form: BaseForm) -> Iterator[Params]:
    if not form.is_bound:
        return
    yield from ({"text": str(sentence)} for sentence in form.non_field_errors())
    for name in form.fields:
        bound = form[name]
        if bound.errors:
            yield {"text": error_of(bound), "href": f"#{anchor_of(bound)}"}


def _value(bound: BoundField) -> str:
    value = bound.value()
    return "" if value is None else str(value)


def _kept_line_breaks(words: str) -> Markup:
    """Words with their line breaks written as entities, since GOV.UK's macros indent what they nest."""
    return escape(words.replace("\r\n", "\n")).replace("\n", Markup("&#10;"))


def _text(bound: BoundField, setting: Setting) -> Markup:
    params = one_input(bound, setting)
    extra = params["attributes"]
    params["type"] = getattr(bound.field.widget, "input_type", "text") or "text"
    params |= NOT_KEPT | {key: extra.pop(key) for key in ON_THE_INPUT if key in extra}
    params["spellcheck"] = {"false": False, "true": True}.get(str(params.get("spellcheck")))
    width = getattr(bound.field, "width", 0)
    params["classes"] = f"govuk-input--width-{width} {setting.classes}" if width else setting.classes
    for end in ("prefix", "suffix"):
        if getattr(bound.field, end, ""):
            params[end] = {"text": getattr(bound.field, end)}
    return Component("input")({**params, "value": _value(bound)})


def _password(bound: BoundField, setting: Setting) -> Markup:
    params = one_input(bound, setting)
    return Component("password-input")(
        {**params, "autocomplete": params["attributes"].pop("autocomplete", None)}
    )


def _textarea(bound: BoundField, setting: Setting) -> Markup:
    params: dict[str, Any] = {**NOT_KEPT, **one_input(bound, setting)}
    params["value"] = _kept_line_breaks(_value(bound))
    params |= {"rows": getattr(bound.field, "rows", 4), "classes": f"fd-grows {setting.classes}".strip()}
    count_to = getattr(bound.field, "count_to", 0)
    if count_to:
        return Component("character-count")({**params, "maxlength": count_to})
    return Component("textarea")(params)


def _file(bound: BoundField, setting: Setting) -> Markup:
    return Component("file-upload")({**one_input(bound, setting), "javascript": True})


def _date(bound: BoundField, setting: Setting) -> Markup:
    typed = DateBoxes().boxes(bound.value())
    wrong = wrong_boxes(bound)
    birthday = getattr(bound.field, "birthday", False)
    items = [
        {
            "name": box,
            "value": value,
            "autocomplete": f"bday-{box}" if birthday else "off",
            "classes": f"govuk-input--width-{4 if box == 'year' else 2}"
            + (" govuk-input--error" if box in wrong else ""),
        }
        for box, value in zip(BOXES, typed, strict=True)
    ]
    params = several_inputs(bound, setting)
    return Component("date-input")(
        {**params, "id": id_of(bound), "namePrefix": bound.html_name, "items": items}
    )


def _options(bound: BoundField) -> tuple[Option | Divider, ...]:
    """The answers of our own fields, or those of a plain Django field (such as one of allauth's)."""
    plain = getattr(bound.field, "choices", ())
    options: tuple[Option | Divider, ...] | None = getattr(bound.field, "options", None)
    return options if options is not None else tuple(Option(str(value), str(text)) for value, text in plain)


def _chosen(bound: BoundField) -> set[str]:
    value = bound.value()
    many = isinstance(value, (list, tuple, set, frozenset))
    return {str(each) for each in value} if many else set() if value is None else {str(value)}


def _item(bound: BoundField, option: Option | Divider, chosen: set[str]) -> Params:
    if isinstance(option, Divider):
        return {"divider": option.text}
    item: Params = {"value": option.value, "text": option.text, "checked": option.value in chosen}
    if option.hint:
        item["hint"] = {"text": option.hint}
    if option.alone:
        item["behaviour"] = "exclusive"
    if option.reveals:
        item["conditional"] = {"html": Markup("").join(field(bound.form[name]) for name in option.reveals)}
    return item


def _several(bound: BoundField, setting: Setting, component: str) -> Markup:
    params = several_inputs(bound, setting)
    chosen = _chosen(bound)
    params["items"] = [_item(bound, option, chosen) for option in _options(bound)]
    looks = {"--inline": "inline", "--small": "small"}
    extra = [f"govuk-{component}{end}" for end, name in looks.items() if getattr(bound.field, name, False)]
    params["classes"] = " ".join([*extra, setting.classes]).strip()
    return Component(component)(params)


def _radios(bound: BoundField, setting: Setting) -> Markup:
    return _several(bound, setting, "radios")


def _checkboxes(bound: BoundField, setting: Setting) -> Markup:
    return _several(bound, setting, "checkboxes")


def _tick(bound: BoundField, setting: Setting) -> Markup:
    params = shared(bound, setting)
    hint = params.pop("hint", None)
    item = {
        "value": "on",
        "text": setting.label or str(bound.label),
        "checked": bool(bound.value()),
        "hint": hint,
    }
    item["attributes"] = attributes(bound, setting)
    return Component("checkboxes")({**params, "idPrefix": id_of(bound), "items": [item]})


def _select(bound: BoundField, setting: Setting) -> Markup:
    chosen = _chosen(bound)
    items = [
        {"value": option.value, "text": option.text, "selected": option.value in chosen}
        for option in _options(bound)
        if isinstance(option, Option)
    ]
    params = one_input(bound, setting)
    if isinstance(bound.field, AutocompleteField):
        params["attributes"] = {"data-fd-autocomplete": "", **params["attributes"]}
    options = {**params, "items": items}
    return _drawn_select(_Options(repr(options), options))


@dataclass(frozen=True)
class _Options:
    """What a component is drawn from, known again by its words."""

    words: str
    options: Params = dataclass_field(compare=False)


@lru_cache(maxsize=256)
def _drawn_select(said: _Options) -> Markup:
    """A long select takes as long to draw as ten lines of a list, and the same is drawn for one page after another."""
    return Component("select")(said.options)


def _hidden(bound: BoundField, setting: Setting) -> Markup:
    return escape(bound.as_widget(attrs=setting.attributes))


# The first that fits is used, so a kind comes before the wider kind that it belongs to.
DRAWN_AS: tuple[tuple[type[forms.Widget], Callable[[BoundField, Setting], Markup]], ...] = (
    (DateBoxes, _date),
    (forms.HiddenInput, _hidden),
    (forms.MultipleHiddenInput, _hidden),
    (forms.PasswordInput, _password),
    (forms.FileInput, _file),
    (forms.Textarea, _textarea),
    (forms.CheckboxSelectMultiple, _checkboxes),
    (forms.RadioSelect, _radios),
    (forms.CheckboxInput, _tick),
    (forms.Select, _select),
    (Input, _text),
)
