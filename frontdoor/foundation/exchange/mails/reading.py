"""Reading one e-mail, within bounds; called only in a process apart."""

from email.feedparser import BytesFeedParser
from email.message import Message

from frontdoor.foundation.exchange.mails.bodies import contents_of, kind_of
from frontdoor.foundation.exchange.mails.charsets import tidy
from frontdoor.foundation.exchange.mails.headers import (
    address,
    addresses,
    cut_head,
    header,
    headers,
    instant,
    message_ids,
)
from frontdoor.foundation.exchange.mails.vocabulary import LONGEST_HEAD, LONGEST_TEXT, Mark, ReadMail

HEAD_CUT = f"Its head is longer than {LONGEST_HEAD // 1024} kB, or a line of it than 8 kB. The rest of it was not read."
TEXT_CUT = f"Its words are longer than {LONGEST_TEXT:,} letters. Those after are in the original only."
PIECE = 64 * 1024
MACHINES = ("no-reply", "noreply", "do-not-reply", "donotreply", "no_reply", "do_not_reply", "notifications")
POSTMASTERS = ("mailer-daemon", "postmaster")


def read(raw: bytes) -> ReadMail:
    """What an e-mail says; raises whatever the library raises over a broken one."""
    bounded, was_cut = cut_head(raw)
    message = _parsed(bounded)
    contents = contents_of(message)
    words = tidy(contents.words())
    if was_cut:
        contents.leave(HEAD_CUT)
    if len(words) > LONGEST_TEXT:
        contents.leave(TEXT_CUT)
    sender_name, sender = address(header(message, "from") or header(message, "sender"))
    marks = _marks(message, sender)
    return ReadMail(
        sender=sender,
        sender_name=sender_name,
        reply_to=address(header(message, "reply-to"))[1],
        to=addresses(", ".join(headers(message, "to") + headers(message, "cc"))),
        subject=header(message, "subject")[:500],
        sent_at=instant(header(message, "date")),
        arrived_at=instant(header(message, "received").rpartition(";")[2]),
        message_id=next(iter(message_ids([header(message, "message-id")])), ""),
        answers=_answers(message),
        returned=tuple(contents.returned) if Mark.RETURNED in marks else (),
        text=words[:LONGEST_TEXT],
        marks=marks,
        left_unread=tuple(contents.left_unread),
        attachments=tuple(contents.attachments),
    )


def _parsed(raw: bytes) -> Message:
    """The e-mail as the library sees it; fed piece by piece, since whole it would be copied at four bytes a letter."""
    parser = BytesFeedParser()
    for begin in range(0, len(raw), PIECE):
        parser.feed(raw[begin : begin + PIECE])
    return parser.close()


def _answers(message: Message) -> tuple[str, ...]:
    references = message_ids([header(message, "references", longest=4 * LONGEST_TEXT)])
    return tuple(dict.fromkeys((*message_ids([header(message, "in-reply-to")]), *reversed(references))))[:100]


def _marks(message: Message, sender: str) -> tuple[Mark, ...]:
    report = kind_of(message) == "multipart/report"
    found = {
        Mark.AUTOMATIC: _is_automatic(message) or report,
        Mark.BULK: _is_bulk(message),
        Mark.NO_REPLY: any(machine in sender.partition("@")[0] for machine in MACHINES),
        Mark.RETURNED: _is_returned(message, sender),
    }
    return tuple(mark for mark, is_so in found.items() if is_so)


def _is_automatic(message: Message) -> bool:
    submitted = header(message, "auto-submitted").partition(";")[0].strip().lower()
    told = any(header(message, name) for name in ("x-autoreply", "x-autorespond", "x-auto-response-suppress"))
    return (bool(submitted) and submitted != "no") or told


def _is_bulk(message: Message) -> bool:
    precedence = header(message, "precedence").lower()
    listed = any(header(message, name) for name in ("list-id", "list-unsubscribe", "list-post"))
    return precedence in ("bulk", "list", "junk", "auto_reply") or listed


def _is_returned(message: Message, sender: str) -> bool:
    from_postmaster = sender.partition("@")[0] in POSTMASTERS or header(message, "return-path") == "<>"
    status = any(kind_of(part) == "message/delivery-status" for part in message.walk())
    return status or (from_postmaster and kind_of(message) == "multipart/report")
