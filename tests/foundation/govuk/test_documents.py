"""A file that can't be taken is named by its reason, and nothing else on the page is lost."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from frontdoor.foundation.govuk.fields import FileField


def refusal(content: bytes | None, name: str = "letter.pdf") -> str:
    file = None if content is None else SimpleUploadedFile(name, content)
    with pytest.raises(ValidationError) as refused:
        FileField("Letter", most_megabytes=1).clean(file)
    return str(refused.value.messages[0])


def test_no_file_is_asked_for() -> None:
    assert refusal(None) == "Select a file"


def test_an_empty_file_is_called_empty() -> None:
    assert refusal(b"") == "The selected file is empty"


def test_a_file_over_the_limit_says_the_limit() -> None:
    assert refusal(b"x" * (1024 * 1024 + 1)) == "The selected file must be smaller than 1MB"


def test_a_file_at_the_limit_is_taken() -> None:
    file = SimpleUploadedFile("letter.pdf", b"x" * 1024 * 1024)
    assert FileField("Letter", most_megabytes=1).clean(file) is file


def test_a_very_long_name_is_too_long() -> None:
    assert refusal(b"x", "a" * 201 + ".pdf") == (
        "The name of the selected file must be 200 characters or fewer"
    )
