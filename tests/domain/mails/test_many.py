"""Many e-mails: folders of files, broken ones, and runs that are killed; nothing is lost and nothing is doubled."""

from pathlib import Path

import pytest

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.mails.actions import import_mails, take_in
from frontdoor.domain.mails.models import Mail
from frontdoor.domain.mails.queries import original_of
from frontdoor.domain.mails.rules import Became, CameBy, Source, Tally
from frontdoor.foundation.exchange.mails.identity import digest_of
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.mails import a_mail
from tests.factories.mutated_mails import mutated

pytestmark = pytest.mark.usefixtures("county")
BROKEN = 150


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three e-mails, one of them a reply to the first; a note; and a hidden file."""
    (tmp_path / "week 1").mkdir()
    (tmp_path / "a.eml").write_bytes(a_mail())
    reply = a_mail("Any news?", subject="Re: Worried about Tom Varley", message_id="<2@x.example>")
    (tmp_path / "b.EML").write_bytes(reply)
    (tmp_path / "week 1" / "c.eml").write_bytes(a_mail(subject="Zofia", message_id="<3@x.example>"))
    (tmp_path / "note.txt").write_text("ring them")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    return tmp_path


def counted(tally: Tally) -> tuple[int, int, int, int]:
    return tally.contacts, tally.joined, tally.already_there, len(tally.not_taken)


def test_every_email_of_a_folder_and_the_folders_in_it_comes_in(folder: Path) -> None:
    tally = import_mails(folder, by=SYSTEM)
    assert counted(tally) == (2, 1, 0, 1)
    assert tally.not_taken[0].name == "note.txt"


def test_the_same_folder_again_adds_nothing(folder: Path) -> None:
    import_mails(folder, by=SYSTEM)
    assert counted(import_mails(folder, by=SYSTEM)) == (0, 0, 3, 1)


def test_a_run_that_broke_off_goes_on_where_it_was(folder: Path) -> None:
    def breaks(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_mails(folder, progress=breaks, by=SYSTEM)
    assert counted(import_mails(folder, by=SYSTEM)) == (1, 0, 2, 1)


def test_one_file_is_taken_in_whatever_its_name(tmp_path: Path) -> None:
    place = tmp_path / "message"
    place.write_bytes(a_mail())
    assert counted(import_mails(place, by=SYSTEM)) == (1, 0, 0, 0)


def test_an_empty_file_is_named_and_those_after_it_come_in(folder: Path) -> None:
    (folder / "0.eml").write_bytes(b"")
    tally = import_mails(folder, by=SYSTEM)
    assert counted(tally) == (2, 1, 0, 2)
    assert "empty" in tally.not_taken[0].reason


def test_old_emails_can_come_in_without_an_answer(folder: Path) -> None:
    import_mails(folder, may_answer=False, by=SYSTEM)
    with acting_as(SYSTEM.id):
        assert set(Mail.objects.values_list("answered_to", flat=True)) == {""}


def test_of_broken_emails_none_is_lost_and_each_original_is_whole() -> None:
    became: dict[str, Became] = {}
    empty = 0
    for number, raw in enumerate(mutated(BROKEN, seed=7)):
        try:
            taken = take_in(raw, Source(CameBy.FILE, f"{number}.eml"), by=SYSTEM)
        except Refused:
            empty += 1
            continue
        known = became.setdefault(digest_of(raw), taken.became)
        assert taken.became in (known, Became.ALREADY_THERE)
        with acting_as(SYSTEM.id):
            row = Mail.objects.get(digest=digest_of(raw))
            kept = original_of(SYSTEM, row.contact_id, row.id).content
        assert digest_of(kept) == digest_of(raw)
    with acting_as(SYSTEM.id):
        assert Mail.objects.count() == len(became)
    assert empty <= 1
