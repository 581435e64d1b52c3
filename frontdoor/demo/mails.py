"""A day's e-mails in the invented county, taken in by the same deed as any other."""

from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.mails.actions import take_in
from frontdoor.domain.mails.rules import Became, CameBy, Source
from frontdoor.foundation.clock import now

HEAD_TEACHER = "Rachel Okafor <r.okafor@ferrybank.example>"
DOCTOR = "Dr Siôn Pryce <s.pryce@heronsgate-surgery.example>"
SCHOOL_ID = "<worry-1@ferrybank.example>"
SCHOOL_SUBJECT = "Concern: Alfie Thornley, Year 4"
FROM_SCHOOL = """Dear MASH,

I am the safeguarding lead at Ferrybank Primary. Alfie Thornley (born 14 March 2018, 14 Bramblewick Close,
Newark NG24 2ZZ) came in today in the same clothes as on Monday, hungry. He told his teaching assistant:
"Mum was asleep and I couldn't wake her." His mother is Danielle Thornley, 07700 900123. She knows that I
write to you. His attendance is 71%. A chronology is attached.

Could somebody ring me before half past four?

Rachel

--
Rachel Okafor, head teacher, Ferrybank Primary
This email and any attachments are confidential and intended for the addressee."""
CHRONOLOGY = """Alfie Thornley: what we saw
September: hungry twice. Fruit given.
October: late nine times. Mother called, said she was tired.
2 November: same clothes all week.
"""
AGAIN = """Has anything happened? He is not in school today and nobody answers the telephone.

Rachel

On Thu, MASH wrote:
> We have your worry. A trained worker reads it within one working day."""
FROM_DOCTOR = """Chloé Mbeki, born 2 September 2011, 31 Heronsgate Road NG2 7ZZ. She told our nurse that she hurts
herself. Her parents know. She is with her aunt tonight, who will stay with her. Please ring the surgery:
07700 900456."""
UNSURE = """Hello,

we wrote to you about a patient. Is there any news, and whom should her mother ring?

Siôn Pryce"""
FROM_NEIGHBOUR = """<html><head><style>p { color: #333 }</style></head><body><p>I don't want to give my name.</p>
<p>The little ones at <b>7 Larkmead Court, Mansfield</b> are out till ten at night and I hear screaming. I think
they are called Kacper and Zofia. Their dad is nice, it's the boyfriend.</p>
<img src="https://pictures.example/pixel.gif"></body></html>"""
INVOICE = "Please find our invoice 44871 for the franking machine.\n\nAccounts, Franking Supplies"
AWAY = "I am away from the office until Monday. Please ring the office: 07700 900789."
FROM_CLUB = (
    "Ivy Marlowe, nine, was not collected from our club by anybody we know. She says there is no food at home. "
    "Please ring me: 07700 900222."
)


def write_in() -> int:
    """Let the e-mails of one day arrive; says how many contacts they made."""
    sources = [
        (raw, Source(CameBy.FILE, f"invented {number}.eml"))
        for number, raw in enumerate(_of_the_day(now()), 1)
    ]
    came = [take_in(raw, source, by=SYSTEM).became for raw, source in sources]
    return came.count(Became.CONTACT)


def _of_the_day(at: datetime) -> list[bytes]:
    hour = timedelta(hours=1)
    page = _mail("Someone <no-reply@webmail.example>", "please help", at - 5 * hour)
    page.set_content(FROM_NEIGHBOUR, subtype="html")
    school = _mail(HEAD_TEACHER, SCHOOL_SUBJECT, at - 4 * hour, FROM_SCHOOL, Message_ID=SCHOOL_ID)
    school.add_attachment(CHRONOLOGY, filename="Alfie Thornley chronology.txt")
    answers = {"In_Reply_To": SCHOOL_ID, "Message_ID": "<worry-2@ferrybank.example>"}
    found = [
        page,
        school,
        _mail(DOCTOR, "Chloé Mbeki, urgent but safe", at - 3 * hour, FROM_DOCTOR),
        _mail("Franking Supplies <accounts@franking.example>", "Invoice 44871", at - 2 * hour, INVOICE),
        _mail(HEAD_TEACHER, f"RE: {SCHOOL_SUBJECT}", at - hour, AGAIN, **answers),
        _mail(DOCTOR, "RE: your reference", at - hour / 2, UNSURE),
        _mail(
            "Tom Ashby <t.ashby@larkmead.example>",
            "Automatic reply",
            at - hour / 3,
            AWAY,
            Auto_Submitted="auto-replied",
        ),
    ]
    return [*(mail.as_bytes() for mail in found), _broken(at - hour / 4)]


def _mail(sender: str, subject: str, at: datetime, text: str = "", **more: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "front-door@example.org", subject
    mail["Date"] = format_datetime(at)
    for name, value in more.items():
        mail[name.replace("_", "-")] = value
    if text:
        mail.set_content(text)
    return mail


def _broken(at: datetime) -> bytes:
    """An e-mail whose parts lie so deep in one another that no reader follows them."""
    head = "From: After-school club <club@larkmead.example>\r\nSubject: Ivy Marlowe\r\n"
    head += f"Date: {format_datetime(at)}\r\n"
    first = f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\n{FROM_CLUB}\r\n--b\r\n'
    deep = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(1200))
    return (head + first + deep).encode()
