"""What an e-mail says, however it was written."""

from datetime import UTC, datetime

import pytest

from frontdoor.foundation.exchange.mails.reader import MailReader
from frontdoor.foundation.exchange.mails.vocabulary import Mark
from tests.factories.mails import a_mail

HEAD = b"From: n@example.org\r\nSubject: s\r\n"


def text_of(reader: MailReader, *parts: bytes) -> str:
    return reader.read(HEAD + b"".join(parts)).text


def test_who_wrote_to_whom_when_and_about_what(reader: MailReader) -> None:
    mail = reader.read(
        a_mail(Reply_To="office@ferrybank.example", References="<a@x> <b@x>", In_Reply_To="<b@x>")
    )
    assert (mail.sender_name, mail.sender) == ("Rachel Okafor", "r.okafor@ferrybank.example")
    assert (mail.reply_to, mail.sent_at) == (
        "office@ferrybank.example",
        datetime(2026, 11, 5, 10, 42, tzinfo=UTC),
    )
    assert (mail.message_id, mail.answers) == ("1@ferrybank.example", ("b@x", "a@x"))


@pytest.mark.parametrize(
    ("written", "name", "address"),
    [
        ("Rachel Okafor <R.Okafor@Ferrybank.example>", "Rachel Okafor", "r.okafor@ferrybank.example"),
        ('"Okafor, Rachel" <r@x.example>', "Okafor, Rachel", "r@x.example"),
        ("r@x.example (Rachel Okafor)", "Rachel Okafor", "r@x.example"),
        ("r@x.example", "", "r@x.example"),
        ("=?utf-8?q?Si=C3=B4n?= Pryce <s@x.example>", "Siôn Pryce", "s@x.example"),
        ('"evil@y.example" <r@x.example>', "evil@y.example", "r@x.example"),
        ("Nobody at all", "Nobody at all", ""),
    ],
)
def test_a_sender_in_any_spelling(reader: MailReader, written: str, name: str, address: str) -> None:
    mail = reader.read(b"From: " + written.encode() + b"\r\n\r\nhello")
    assert (mail.sender_name, mail.sender) == (name, address)


@pytest.mark.parametrize(
    ("charset", "raw", "said"),
    [
        ("utf-8", "Chloé".encode(), "Chloé"),
        ("iso-8859-1", b"Chlo\xe9", "Chloé"),
        ("us-ascii", b"Chlo\xe9", "Chloé"),
        ("us-ascii", "Chloé".encode(), "Chloé"),
        ("iso-8859-1", "Chloé".encode(), "Chloé"),
        ("utf-8", b"Chlo\xe9", "Chloé"),
        ("x-klingon", b"Chlo\xe9", "Chloé"),
        ("zlib", b"Chlo\xe9", "Chloé"),
        ("undefined", b"Chlo\xe9", "Chloé"),
        ("iso-8859-1", b"\x93so\x94", "“so”"),
        ("koi8-r", b"\xd4\xcf\xcd", "том"),
        ("shift_jis", b"\x83g\x83\x80", "トム"),
        ("utf-16", "Tom".encode("utf-16"), "Tom"),
        ("", b"\xff\xfeT\x00o\x00m\x00", "Tom"),
    ],
)
def test_any_charset_named_misnamed_or_unknown(
    reader: MailReader, charset: str, raw: bytes, said: str
) -> None:
    head = f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode()
    assert text_of(reader, head, raw).strip() == said


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>Tom<br>is <b>hungry</b>", "Tom\nis hungry"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        (
            "<table><tr><td>Name<td>Tom<tr><td>Born<td>2017</table>",
            "Name Tom\n\nBorn 2017".replace("\n\n", "\n"),
        ),
        ("<script>x()</script><style>p{}</style>Tom", "Tom"),
        ("<img src='http://tracker.example/p.gif'>Tom", "Tom"),
        ("<img alt='the garden'>Tom", "[picture: the garden]Tom"),
        ("<a href='https://x.example/a'>the form</a>", "the form <https://x.example/a>"),
        ("<blockquote>earlier</blockquote>", "> earlier"),
        ("Tom &amp; Zofia&nbsp;&#233;", "Tom & Zofia é"),
        ("<![foo Tom", "<![foo Tom"),
        ("<head><title>no</title></head><body>Tom</body>", "Tom"),
    ],
)
def test_a_page_is_read_as_words(reader: MailReader, page: str, said: str) -> None:
    assert text_of(reader, b"Content-Type: text/html; charset=utf-8\r\n\r\n", page.encode()) == said


def test_plain_words_are_read_before_the_page_beside_them(reader: MailReader) -> None:
    assert reader.read(a_mail("Tom is hungry.", html="<p>Tom is <b>hungry</b>.</p>")).text == "Tom is hungry."


def test_a_page_is_read_where_the_plain_words_only_point_to_it(reader: MailReader) -> None:
    page = "<p>" + "Tom came to school hungry. " * 20 + "</p>"
    assert "Tom came" in reader.read(a_mail("See the HTML version.", html=page)).text


def test_a_forwarded_email_is_unfolded_with_its_head_and_its_files(reader: MailReader) -> None:
    inner = a_mail("The form is inside.", subject="Form", files={"form.pdf": b"%PDF-1.4"})
    mail = reader.read(
        HEAD + b"Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n\r\nFor you.\r\n--q\r\n"
        b"Content-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--q--\r\n"
    )
    assert mail.text.startswith("For you.\n\n---------- Forwarded message ----------\nFrom: Rachel Okafor")
    assert "Subject: Form" in mail.text
    assert [one.name for one in mail.attachments] == ["form.pdf"]


def test_files_keep_their_names_and_bytes(reader: MailReader) -> None:
    mail = reader.read(a_mail(files={"Chloé's form.pdf": b"%PDF\x00\xff", "b.zip": b"PK"}))
    assert {one.name: one.content for one in mail.attachments} == {
        "Chloé's form.pdf": b"%PDF\x00\xff",
        "b.zip": b"PK",
    }


def test_an_encrypted_email_says_that_its_words_are_elsewhere(reader: MailReader) -> None:
    mail = reader.read(HEAD + b"Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nx")
    assert mail.left_unread == (
        "It is encrypted for somebody, so its words can be read only where the key is.",
    )


@pytest.mark.parametrize(
    ("headers", "marks"),
    [
        ({}, ()),
        ({"Auto_Submitted": "no"}, ()),
        ({"Auto_Submitted": "auto-replied"}, (Mark.AUTOMATIC,)),
        ({"X_Auto_Response_Suppress": "All"}, (Mark.AUTOMATIC,)),
        ({"Precedence": "bulk"}, (Mark.BULK,)),
        ({"List_Unsubscribe": "<https://x.example>"}, (Mark.BULK,)),
        ({"sender": "noreply@webmail.example"}, (Mark.NO_REPLY,)),
        ({"sender": "Do Not Reply <do-not-reply@x.example>"}, (Mark.NO_REPLY,)),
    ],
)
def test_what_no_machine_may_answer_is_marked(
    reader: MailReader, headers: dict[str, str], marks: tuple[Mark, ...]
) -> None:
    assert reader.read(a_mail(**headers)).marks == marks  # type: ignore[arg-type]  # headers by their names


def test_a_message_that_came_back_says_which(reader: MailReader) -> None:
    mail = reader.read(
        b"From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=r"
        b"\r\n\r\n--r\r\n\r\nSorry\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n"
        b"Final-Recipient: rfc822; a@b.example\r\nStatus: 5.1.1\r\n\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        b"Message-ID: <ours@frontdoor.example>\r\n--r--\r\n"
    )
    assert Mark.RETURNED in mail.marks
    assert mail.returned == ("ours@frontdoor.example",)
    assert "Status: 5.1.1" in mail.text
