"""Taking in e-mails: each once, whole, and a contact of its own or more of the open one that it surely answers."""

from io import BytesIO
from uuid import UUID

import pytest
from PIL import Image

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.queries import ContactSeen, contact_seen
from frontdoor.domain.contacts.rules import ConcernRaised, NoConcern, ReferrerKind, ReferrerWrote, WayIn
from frontdoor.domain.feedback.actions import join, set_aside
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.domain.mails import actions
from frontdoor.domain.mails.actions import take_in
from frontdoor.domain.mails.models import Mail
from frontdoor.domain.mails.queries import MailSeen, mails_of, original_of
from frontdoor.domain.mails.rules import MOST_ANSWERS, Became, CameBy, Source, TakenIn
from frontdoor.foundation.events.queries import deeds_on
from frontdoor.foundation.letters.queries import Standing, letters_about
from frontdoor.foundation.letters.rules import Outcome
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.concerns import a_concern
from tests.factories.mails import TEACHER, a_mail, arrives

pytestmark = pytest.mark.usefixtures("county")
AGAIN = "Re: Worried about Tom Varley"


def seen(taken: TakenIn) -> ContactSeen:
    with acting_as(SYSTEM.id):
        return contact_seen(SYSTEM, taken.contact)


def mails(contact: UUID) -> list[MailSeen]:
    with acting_as(SYSTEM.id):
        return mails_of(SYSTEM, contact)


def letters(contact: UUID) -> list[Standing]:
    with acting_as(SYSTEM.id):
        return letters_about(SYSTEM, contact)


def wrote(contact: UUID) -> list[ReferrerWrote]:
    with acting_as(SYSTEM.id):
        return [
            one.deed
            for one in deeds_on(SYSTEM, contact, ReferrerWrote)
            if isinstance(one.deed, ReferrerWrote)
        ]


def put_aside(contact: UUID) -> None:
    with acting_as(SYSTEM.id):
        set_aside(contact, NoConcern.NOT_FOR_US, by=SYSTEM)


def a_picture() -> bytes:
    made = BytesIO()
    Image.new("RGB", (8, 8)).save(made, "PNG")
    return made.getvalue()


def test_an_email_is_a_contact_at_once_with_its_sender_and_nobody_named() -> None:
    contact = seen(arrives(a_mail()))
    assert (contact.way_in, contact.people) == (WayIn.EMAIL, ())
    assert contact.words == "Worried about Tom Varley\n\nTom came to school hungry again."
    assert contact.referrer.email == "r.okafor@ferrybank.example"


def test_its_sender_is_told_that_we_have_it_and_how_to_follow_it() -> None:
    contact = seen(arrives(a_mail()))
    [letter] = letters(contact.id)
    assert letter.to == "r.okafor@ferrybank.example"
    assert contact.reference in letter.body
    assert "Tom" not in letter.body


def test_the_same_email_twice_is_one_whichever_way_it_comes() -> None:
    first = arrives(a_mail())
    from_the_mailbox = b"Received: from a by b; Thu, 05 Nov 2026 10:43:00 +0000\r\n" + a_mail().replace(
        b"\n", b"\r\n"
    )
    again = take_in(from_the_mailbox, Source(CameBy.MAILBOX, "INBOX 7"), by=SYSTEM)
    assert (again.became, again.contact) == (Became.ALREADY_THERE, first.contact)
    assert len(letters(first.contact)) == 1


def test_the_original_is_kept_to_the_last_byte() -> None:
    raw = a_mail() + b"\x00\xff"
    contact = arrives(raw).contact
    with acting_as(SYSTEM.id):
        assert original_of(SYSTEM, contact, mails(contact)[0].id).content == raw


def test_files_that_are_taken_stand_with_the_contact_and_others_are_named_with_the_reason() -> None:
    taken = arrives(a_mail(files={"garden.png": a_picture(), "all.zip": b"PK\x03\x04"}))
    [mail] = mails(taken.contact)
    assert len(seen(taken).attachments) == 1
    assert [one["name"] for one in mail.not_kept_apart] == ["all.zip"]


def test_a_reply_is_joined_to_the_open_contact_and_counted_as_chasing() -> None:
    first = arrives(a_mail()).contact
    again = arrives(a_mail("Any news?", subject=AGAIN, message_id="<2@x.example>"))
    assert (again.became, again.contact) == (Became.JOINED, first)
    assert [deed.chasing for deed in wrote(first)] == [True]
    assert [mail.joined for mail in mails(first)] == [False, True]


def test_a_joined_reply_makes_the_contact_unread_again_and_its_files_stand_with_it() -> None:
    first = arrives(a_mail()).contact
    arrives(
        a_mail("Here it is.", subject=AGAIN, message_id="<2@x.example>", files={"garden.png": a_picture()})
    )
    with acting_as(SYSTEM.id):
        standing = reading_standing(SYSTEM, first).found
        assert standing
        assert standing.unread_since
        assert len(contact_seen(SYSTEM, first).attachments) == 1
    assert [deed.chasing for deed in wrote(first)] == [False]


def test_a_reply_with_a_word_of_danger_says_so_to_the_list() -> None:
    first = arrives(a_mail()).contact
    arrives(a_mail("He has a knife.", subject=AGAIN, message_id="<2@x.example>"))
    assert [deed.alarming for deed in wrote(first)] == [True]


def test_a_word_of_danger_moves_a_new_email_up_and_decides_nothing() -> None:
    contact = arrives(a_mail("He has a knife.")).contact
    with acting_as(SYSTEM.id):
        [raised] = deeds_on(SYSTEM, contact, ConcernRaised)
    assert isinstance(raised.deed, ConcernRaised)
    assert (raised.deed.alarming, raised.deed.emergency) == (True, False)


def test_an_answer_to_our_own_message_is_known_by_its_id() -> None:
    with acting_as(SYSTEM.id):
        contact = raise_concern(a_concern(way_in=WayIn.EMAIL), by=SYSTEM).id
    [ours] = letters(contact)
    answer = a_mail(
        "Thanks", sender="teacher@example.org", subject="x", In_Reply_To=f"<{ours.id}@example.org>"
    )
    assert arrives(answer).contact == contact


def test_the_reference_joins_what_came_by_another_way() -> None:
    with acting_as(SYSTEM.id):
        contact = raise_concern(a_concern(), by=SYSTEM)
    again = arrives(a_mail(f"About {contact.reference}: worse.", sender="teacher@example.org"))
    assert (again.became, again.contact) == (Became.JOINED, contact.id)


def test_a_reply_to_a_closed_contact_is_a_contact_of_its_own_that_points_to_it() -> None:
    first = arrives(a_mail()).contact
    put_aside(first)
    again = arrives(a_mail("It is worse.", subject=AGAIN, message_id="<2@x.example>"))
    assert again.became is Became.CONTACT
    assert mails(again.contact)[0].suggested == first
    assert mails(again.contact)[0].suggested_because.endswith("That contact is closed.")


def test_a_reply_follows_a_contact_to_where_a_person_joined_it() -> None:
    first = arrives(a_mail()).contact
    with acting_as(SYSTEM.id):
        earlier = raise_concern(a_concern(), by=SYSTEM).id
        join(first, earlier, why="The same boy", is_chaser=False, by=SYSTEM)
    again = arrives(a_mail("Any news?", subject=AGAIN, message_id="<2@x.example>"))
    assert (again.became, again.contact) == (Became.JOINED, earlier)


def test_what_may_be_a_reply_is_a_contact_with_a_suggestion_that_a_person_rules_on() -> None:
    first = arrives(a_mail()).contact
    unsure = arrives(a_mail("Any news?", subject="RE: your reference", message_id="<2@x.example>"))
    assert unsure.became is Became.CONTACT
    assert mails(unsure.contact)[0].suggested == first
    assert wrote(first) == []


def test_a_returned_message_is_noted_on_the_letter_and_on_the_contact() -> None:
    contact = arrives(a_mail()).contact
    [ours] = letters(contact)
    returned = (
        "From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; boundary=r\r\n\r\n"
        "--r\r\n\r\nSorry\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n\r\n"
        f"--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{ours.id}@example.org>\r\n--r--\r\n"
    )
    back = arrives(returned.encode())
    assert (back.became, back.contact) == (Became.JOINED, contact)
    assert letters(contact)[0].outcome is Outcome.BOUNCED
    assert [deed.chasing for deed in wrote(contact)] == [False]


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Unsubscribe": "<https://x.example>"},
        {"sender": "noreply@webmail.example"},
        {"sender": "MAILER-DAEMON@x.example", "Auto_Submitted": "auto-generated"},
    ],
)
def test_a_machine_is_a_contact_like_all_else_and_gets_no_answer(headers: dict[str, str]) -> None:
    taken = arrives(a_mail(**headers))  # type: ignore[arg-type]  # headers by their names
    assert seen(taken).referrer.kind is ReferrerKind.ANONYMOUS
    assert letters(taken.contact) == []


def test_one_address_is_answered_so_often_in_an_hour_and_every_email_is_still_a_contact() -> None:
    taken = [
        arrives(a_mail(f"Worry {n}", subject=f"Worry number {n}", message_id=f"<{n}@x.example>"))
        for n in range(8)
    ]
    assert {one.became for one in taken} == {Became.CONTACT}
    assert sum(len(letters(one.contact)) for one in taken) == MOST_ANSWERS


@pytest.mark.parametrize(
    "sender", ["nobody@nowhere", "not an address", "a@b@c", "x@" + "y" * 250 + ".example"]
)
def test_an_address_to_which_nothing_could_go_costs_no_email(sender: str) -> None:
    taken = arrives(b"From: " + sender.encode() + b"\r\nSubject: Tom\r\n\r\nhungry")
    assert taken.became is Became.CONTACT
    assert letters(taken.contact) == []


def test_whoever_wrote_before_is_known_by_what_they_said_they_were() -> None:
    with acting_as(SYSTEM.id):
        raise_concern(a_concern(), by=SYSTEM)
    referrer = seen(
        arrives(a_mail(sender="Jo Oldershaw <teacher@example.org>", subject="Another child"))
    ).referrer
    assert (referrer.name, referrer.role, referrer.organisation) == (
        "Jo Oldershaw",
        "Teacher",
        "Ferrybank Primary",
    )


def test_an_email_that_cant_be_read_is_kept_and_stands_at_the_top() -> None:
    taken = arrives(
        b"From: n@example.org\r\nSubject: Tom\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 3000
    )
    with acting_as(SYSTEM.id):
        standing = reading_standing(SYSTEM, taken.contact).found
    assert taken.unreadable
    assert standing
    assert standing.alarming
    assert "could not be read" in seen(taken).words


def test_our_own_failure_over_an_email_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(actions.taking, "store", breaks)
    taken = arrives(a_mail(files={"form.pdf": b"%PDF"}))
    assert taken.unreadable
    assert "Tom came to school hungry again." in seen(taken).words


def test_a_full_disk_takes_in_nothing_and_the_email_can_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(actions.taking, "keep_mail", full)
        with pytest.raises(OSError, match="No space"):
            arrives(a_mail())
    assert arrives(a_mail()).became is Became.CONTACT


@pytest.mark.parametrize("raw", [b"", b"\r\n \r\n"])
def test_an_empty_file_is_no_email(raw: bytes) -> None:
    with pytest.raises(Refused, match="empty"):
        arrives(raw)


def test_nobody_outside_the_hub_sees_an_email(county: object) -> None:
    taken = arrives(a_mail(sender=TEACHER))
    police = getattr(county, "police")  # noqa: B009 - the fixture's own type is the county's
    with acting_as(police.id):
        assert mails_of(police, taken.contact) == []
        assert Mail.objects.count() == 0
