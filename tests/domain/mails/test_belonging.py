"""Whether an e-mail surely belongs to a contact, may belong to one, or is new: as a careful officer rules."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from frontdoor.domain.mails.rules import Known, Sent, Written, pointers, ruling
from frontdoor.foundation.exchange.mails.vocabulary import Mark, ReadMail

NOW = datetime(2026, 11, 10, 9, tzinfo=UTC)
DAY = timedelta(days=1)
TEACHER, OFFICE, STRANGER = "rachel@school.example", "office@school.example", "stranger@home.example"
TOM = Known(UUID(int=1), "FD-TOMM-TOMM", NOW - 2 * DAY, frozenset({TEACHER}))
ZOE = Known(UUID(int=2), "FD-ZEEE-ZEEE", NOW - 5 * DAY, frozenset({TEACHER}))
LONG_AGO = Known(UUID(int=3), "FD-LNGA-GGGG", NOW - 60 * DAY, frozenset({TEACHER}))
OUR_LETTER = Sent("letter@frontdoor.example", TEACHER, TOM)
HER_MAIL = Written("1@school.example", TEACHER, "worried about tom varley", NOW - 2 * DAY, TOM)
OUR_SUBJECTS = frozenset({"we have received your message"})


@dataclass(frozen=True)
class Case:
    """An e-mail, what is known, and the ruling: the contact's reference and whether it is sure."""

    mail: ReadMail
    to: str = ""
    sure: bool = False
    sent: tuple[Sent, ...] = ()
    written: tuple[Written, ...] = ()
    named: tuple[Known, ...] = ()
    of_sender: tuple[Known, ...] = field(default=())


def mail(
    subject: str = "Worried about Sam", text: str = "He is cold.", sender: str = TEACHER, **more: object
) -> ReadMail:
    return ReadMail(sender=sender, subject=subject, text=text, **more)  # type: ignore[arg-type]  # fields by name


CASES = {
    "a first e-mail": Case(mail()),
    "an answer to our message": Case(
        mail("Re: hello", answers=("letter@frontdoor.example",)), "FD-TOMM-TOMM", True, sent=(OUR_LETTER,)
    ),
    "an answer to our message by somebody else": Case(
        mail("Re: hello", sender=STRANGER, answers=("letter@frontdoor.example",)), "FD-TOMM-TOMM", sent=(OUR_LETTER,)
    ),
    "our message came back": Case(
        mail(
            "Undelivered", sender="mailer-daemon@school.example", returned=("letter@frontdoor.example",),
            marks=(Mark.AUTOMATIC, Mark.RETURNED),
        ),
        "FD-TOMM-TOMM", True, sent=(OUR_LETTER,),
    ),
    "going on from their own e-mail": Case(
        mail("More", answers=("1@school.example",)), "FD-TOMM-TOMM", True, written=(HER_MAIL,), of_sender=(TOM,)
    ),
    "a colleague goes on from it": Case(
        mail("More", sender=OFFICE, answers=("1@school.example",)), "FD-TOMM-TOMM", written=(HER_MAIL,)
    ),
    "the reference, from who raised it": Case(
        mail(text="About FD-TOMM-TOMM: he is back."), "FD-TOMM-TOMM", True, named=(TOM,), of_sender=(TOM,)
    ),
    "the reference, from another address": Case(
        mail(sender=STRANGER, text="About FD-TOMM-TOMM"), "FD-TOMM-TOMM", named=(TOM,)
    ),
    "two references": Case(mail(text="FD-TOMM-TOMM and FD-ZEEE-ZEEE"), "FD-TOMM-TOMM", named=(TOM, ZOE)),
    "the thread of one and the reference of another": Case(
        mail(answers=("letter@frontdoor.example",)), "FD-TOMM-TOMM", sent=(OUR_LETTER,), named=(ZOE,)
    ),
    "the same subject, as a reply": Case(
        mail("RE: Worried about Tom Varley"), "FD-TOMM-TOMM", True, written=(HER_MAIL,), of_sender=(TOM,)
    ),
    "the same subject, not a reply": Case(
        mail("Worried about Tom Varley"), "FD-TOMM-TOMM", written=(HER_MAIL,), of_sender=(TOM,)
    ),
    "the same subject from somebody else": Case(
        mail("RE: Worried about Tom Varley", sender=STRANGER), written=(HER_MAIL,)
    ),
    "the same subject a season later": Case(
        mail("RE: Worried about Tom Varley"),
        written=(Written("1@x", TEACHER, "worried about tom varley", NOW - 60 * DAY, LONG_AGO),), of_sender=(LONG_AGO,),
    ),
    "a subject that says nothing, as a reply": Case(
        mail("RE: Referral"), "FD-TOMM-TOMM", of_sender=(TOM,),
        written=(Written("1@x", TEACHER, "referral", NOW - DAY, TOM),),
    ),
    "a reply to our subject by one whom we wrote to once": Case(
        mail("Re: We have received your message"), "FD-TOMM-TOMM", True, of_sender=(TOM,)
    ),
    "a reply to our subject by one with two contacts": Case(
        mail("Re: We have received your message"), "FD-TOMM-TOMM", of_sender=(TOM, ZOE)
    ),
    "asking what became of something, by who raised one": Case(
        mail("Tom", "Has anything happened?? I e-mailed on Friday."), "FD-TOMM-TOMM", of_sender=(TOM,)
    ),
    "a new worry by who raised one": Case(mail("Worried about Sam", "He is cold."), of_sender=(TOM,)),
    "asking, by nobody that is known": Case(mail("Tom", "Any news?", sender=STRANGER)),
    "asking, from an address that many share": Case(
        mail("RE: please help", "Any news?", sender="noreply@webmail.example", marks=(Mark.NO_REPLY,)), of_sender=(TOM,)
    ),
    "the reference, from an address that many share": Case(
        mail(sender="noreply@webmail.example", marks=(Mark.NO_REPLY,)), "FD-TOMM-TOMM",
        named=(Known(UUID(int=1), "FD-TOMM-TOMM", NOW, frozenset({"noreply@webmail.example"})),),
    ),
    "what could not be read": Case(mail(unreadable="It could not."), "FD-TOMM-TOMM", named=(TOM,)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_ruling(name: str) -> None:
    case = CASES[name]
    found = ruling(
        pointers(
            case.mail,
            at=NOW,
            sent=case.sent,
            written=case.written,
            named=case.named,
            of_sender=case.of_sender,
            our_subjects=OUR_SUBJECTS,
        )
    )
    assert (found.to.reference if found.to else "", found.sure) == (case.to, case.sure)
    assert bool(found.because) is bool(case.to)
