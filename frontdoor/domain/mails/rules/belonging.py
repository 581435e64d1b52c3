"""Which contact an e-mail belongs to: every sign of it, how sure each is, and what they come to together.

Sure is what only somebody in the exchange could send: an answer to a message of ours or to their own e-mail, from the
same address; a reference from the address that holds it; a reply under the same subject from the same address. All
else is a suggestion, and a person rules. A wrong guess by us would hide a worry; a question costs a person a moment.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from frontdoor.domain.mails.rules.wording import asks_what_became, is_reply, subject_line
from frontdoor.foundation.exchange.mails.vocabulary import Mark, ReadMail

SAME_SUBJECT = timedelta(days=30)
SAME_SENDER = timedelta(days=30)
# Subjects under which people write of different things.
SAYS_NOTHING = frozenset(
    {
        *(
            "",
            "(no subject)",
            "no subject",
            "confidential",
            "secure",
            "mash",
            "child",
            "hello",
            "hi",
            "update",
        ),
        *(
            "referral",
            "new referral",
            "mash referral",
            "enquiry",
            "query",
            "question",
            "information",
            "urgent",
        ),
        *(
            "concern",
            "concerns",
            "safeguarding",
            "safeguarding concern",
            "child protection",
            "help",
            "please help",
        ),
        "your reference",
    }
)


@dataclass(frozen=True, slots=True)
class Known:
    """A contact that an e-mail may belong to: its reference, when it was raised, and the addresses that hold it."""

    contact: UUID
    reference: str
    raised_at: datetime
    addresses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of ours about a contact: its id on the wire, to whom it went."""

    message_id: str
    to: str
    about: Known


@dataclass(frozen=True, slots=True)
class Written:
    """An e-mail that came before, and its contact."""

    message_id: str
    sender: str
    subject: str
    received_at: datetime
    about: Known


@dataclass(frozen=True, slots=True)
class Pointer:
    """One sign that an e-mail belongs to a contact."""

    to: Known
    sure: bool
    because: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the signs come to: the contact it surely belongs to, or the one it may belong to, or neither."""

    to: Known | None = None
    sure: bool = False
    because: str = ""


def ruling(found: Sequence[Pointer]) -> Ruling:
    """Sure where every sure sign names one contact and no sign names another; else the first is suggested."""
    if not found:
        return Ruling()
    sure = {one.to.contact for one in found if one.sure}
    first = next((one for one in found if one.sure), found[0])
    if len(sure) == 1 and all(one.to.contact in sure for one in found):
        return Ruling(first.to, sure=True, because=first.because)
    others = dict.fromkeys(one.to.reference for one in found if one.to.contact != first.to.contact)
    also = f" It may also belong to {', '.join(others)}." if others else ""
    return Ruling(first.to, sure=False, because=f"{first.because}{also}")


def pointers(
    mail: ReadMail,
    *,
    at: datetime,
    sent: Iterable[Sent] = (),
    written: Sequence[Written] = (),
    named: Iterable[Known] = (),
    of_sender: Sequence[Known] = (),
    our_subjects: frozenset[str] = frozenset(),
) -> list[Pointer]:
    """Every sign, the surest first; weak ones count only where there is none better."""
    strong = [
        *(_of_ours(mail, one) for one in sent),
        *(_of_theirs(mail, one) for one in written if one.message_id in mail.answers),
        *(_of_reference(mail, one) for one in named),
    ]
    return (
        strong or _of_subject(mail, at, written, of_sender, our_subjects) or _of_sender(mail, at, of_sender)
    )


def _of_ours(mail: ReadMail, one: Sent) -> Pointer:
    what = f"our message about {one.about.reference}"
    if one.message_id in mail.returned:
        return Pointer(one.about, sure=True, because=f"It says that {what} could not be delivered.")
    if _is_from(mail, {one.to.lower()} | one.about.addresses):
        return Pointer(one.about, sure=True, because=f"It answers {what}.")
    return Pointer(one.about, sure=False, because=f"It answers {what}, but comes from another address.")


def _of_theirs(mail: ReadMail, one: Written) -> Pointer:
    if _is_from(mail, {one.sender}):
        return Pointer(
            one.about, sure=True, because=f"It goes on from their e-mail of {one.about.reference}."
        )
    return Pointer(
        one.about,
        sure=False,
        because=f"It answers the e-mail of {one.about.reference}, from another address.",
    )


def _of_reference(mail: ReadMail, one: Known) -> Pointer:
    if _is_from(mail, one.addresses):
        return Pointer(one, sure=True, because=f"It names {one.reference} and comes from whoever raised it.")
    return Pointer(one, sure=False, because=f"It names {one.reference}, but comes from another address.")


def _of_subject(
    mail: ReadMail, at: datetime, written: Sequence[Written], of_sender: Sequence[Known], ours: frozenset[str]
) -> list[Pointer]:
    subject = subject_line(mail.subject)
    if not _is_somebodys(mail):
        return []
    if subject in ours and is_reply(mail.subject):
        alone = len(of_sender) == 1
        return [
            Pointer(one, alone, f"It answers what we sent about {one.reference}.") for one in of_sender[:3]
        ]
    if subject in SAYS_NOTHING:
        return []
    same = [
        one
        for one in written
        if one.subject == subject and _is_from(mail, {one.sender}) and at - one.received_at <= SAME_SUBJECT
    ]
    answers = is_reply(mail.subject)
    said = "It answers under the same subject as" if answers else "The same sender used the same subject for"
    return [Pointer(one.about, answers, f"{said} {one.about.reference}.") for one in same]


def _of_sender(mail: ReadMail, at: datetime, of_sender: Sequence[Known]) -> list[Pointer]:
    """Somebody who raised something lately answers or asks after something: most likely after that."""
    if not _is_somebodys(mail) or not (is_reply(mail.subject) or mail.answers or asks_what_became(mail)):
        return []
    lately = [one for one in of_sender if at - one.raised_at <= SAME_SENDER][:1]
    asks = "asks what became of something" if asks_what_became(mail) else "answers something"
    return [
        Pointer(one, sure=False, because=f"It {asks}, and the same sender raised {one.reference}.")
        for one in lately
    ]


def _is_from(mail: ReadMail, addresses: Iterable[str]) -> bool:
    """Whether it comes from one of these addresses, each the address of somebody."""
    return _is_somebodys(mail) and bool({mail.sender, mail.reply_to} & {one for one in addresses if one})


def _is_somebodys(mail: ReadMail) -> bool:
    """Whether its address is one person's or one desk's: many share an address that takes no answer."""
    return bool(mail.sender) and Mark.NO_REPLY not in mail.marks and not mail.unreadable
