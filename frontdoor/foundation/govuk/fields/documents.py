"""A document from the sender's own machine."""

from typing import Any, Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from frontdoor.foundation.govuk.fields.wording import Wording, django_options

MEGABYTE = 1024 * 1024


class FileField(forms.FileField):
    """One file; too large, empty and half-sent files each get their own sentence.

    What a file truly is gets judged where it is stored, not by its name here; `accept` only helps choosing.
    """

    widget = forms.FileInput

    def __init__(
        self, label: str, *, accept: str = "", most_megabytes: int = 20, **wording: Unpack[Wording]
    ) -> None:
        usual: Wording = {"named": "a file"}
        super().__init__(
            max_length=200,
            **django_options(
                label,
                {**usual, **wording},
                verb="Select",
                empty="The selected file is empty",
                invalid="The selected file could not be uploaded. Nothing else is lost: select it again",
            ),
        )
        self.error_messages["max_length"] = "The name of the selected file must be 200 characters or fewer"
        self.most_megabytes = most_megabytes
        if accept:
            self.widget.attrs["accept"] = accept

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The file, if it isn't larger than may be sent."""
        file = super().clean(data, initial)
        too_large = isinstance(file, UploadedFile) and (file.size or 0) > self.most_megabytes * MEGABYTE
        if too_large:
            says = f"The selected file must be smaller than {self.most_megabytes}MB"
            raise ValidationError(says, code="too_large")
        return file
