"""Form fields that say what they need in plain sentences and draw themselves as GOV.UK components."""

from frontdoor.foundation.govuk.fields.ages import AboutAgeField
from frontdoor.foundation.govuk.fields.choices import (
    AutocompleteField,
    CheckboxesField,
    Divider,
    Option,
    RadiosField,
    SelectField,
    TickField,
    YesNoField,
)
from frontdoor.foundation.govuk.fields.dates import DateInputField
from frontdoor.foundation.govuk.fields.documents import FileField
from frontdoor.foundation.govuk.fields.text import (
    EmailField,
    PhoneField,
    PostcodeField,
    TextareaField,
    TextField,
    WholeNumberField,
)
from frontdoor.foundation.govuk.fields.wording import Wording

__all__ = [
    "AboutAgeField",
    "AutocompleteField",
    "CheckboxesField",
    "DateInputField",
    "Divider",
    "EmailField",
    "FileField",
    "Option",
    "PhoneField",
    "PostcodeField",
    "RadiosField",
    "SelectField",
    "TextField",
    "TextareaField",
    "TickField",
    "WholeNumberField",
    "Wording",
    "YesNoField",
]
