"""Nothing in the repository could be taken for a real person, a machine's folder, or work put off."""

import pytest

from tests.house import wording
from tests.house.verdict import whole
from tests.house.wording import Text


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Every text file that git keeps."""
    return wording.repository_texts()


def test_the_repository_is_read(texts: list[Text]) -> None:
    assert {"pyproject.toml", "frontdoor/__init__.py"} <= {str(text.path) for text in texts}


def test_no_work_is_put_off_in_a_comment(texts: list[Text]) -> None:
    assert whole(wording.found(texts, wording.PUT_OFF))


def test_no_file_names_a_folder_of_one_machine(texts: list[Text]) -> None:
    assert whole(wording.found(texts, wording.MACHINE_PLACE))


def test_no_file_speaks_of_how_it_was_written(texts: list[Text]) -> None:
    assert whole(wording.found(texts, wording.WORKPLACE))


def test_only_tests_look_next_door(texts: list[Text]) -> None:
    outside = [text for text in texts if text.path.parts[0] != "tests"]
    assert whole(wording.found(outside, wording.NEXT_DOOR))


def test_every_nhs_number_is_one_that_nobody_has(texts: list[Text]) -> None:
    assert whole(wording.real_nhs_numbers(texts))


def test_every_telephone_number_is_kept_for_drama(texts: list[Text]) -> None:
    assert whole(wording.real_phones(texts))


def test_every_email_address_is_an_example(texts: list[Text]) -> None:
    assert whole(wording.real_emails(texts))
