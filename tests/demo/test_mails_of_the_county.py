"""The invented county's e-mails show each thing that can become of one."""

import pytest

from frontdoor.demo.mails import write_in
from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.mails.models import Mail
from frontdoor.foundation.records.actor import acting_as

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def mails() -> list[Mail]:
    """What stands in the table once they came in."""
    came = write_in()
    with acting_as(SYSTEM.id):
        found = list(Mail.objects.order_by("taken_at"))
    assert came == sum(not mail.joined for mail in found)
    return found


def test_one_is_joined_and_chases_one_may_belong_somewhere_and_one_cant_be_read(mails: list[Mail]) -> None:
    assert [mail.sender_name for mail in mails if mail.joined and mail.chases] == ["Rachel Okafor"]
    assert [mail.sender_name for mail in mails if mail.suggested_id] == ["Dr Siôn Pryce"]
    assert [mail.sender_name for mail in mails if mail.unreadable] == ["After-school club"]


def test_what_could_not_be_read_shows_the_letters_in_it(mails: list[Mail]) -> None:
    [unreadable] = [mail for mail in mails if mail.unreadable]
    assert "no food at home" in unreadable.text
    assert "boundary" not in unreadable.text


def test_machines_are_marked_and_all_else_is_answered(mails: list[Mail]) -> None:
    marked = [mail for mail in mails if mail.marks]
    assert len(marked) == 2
    answered = [mail for mail in mails if mail.answered_to]
    assert {mail.sender_name for mail in answered} == {"Rachel Okafor", "Dr Siôn Pryce", "Franking Supplies"}
