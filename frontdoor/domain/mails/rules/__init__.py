"""What becomes of an e-mail: whether it is surely a reply, maybe one, or new; whether it is answered; how it reads."""

from frontdoor.domain.mails.rules.answering import MOST_ANSWERS, answer_to, known_as, referrer_of
from frontdoor.domain.mails.rules.belonging import Known, Pointer, Ruling, Sent, Written, pointers, ruling
from frontdoor.domain.mails.rules.vocabulary import Became, CameBy, NotTaken, Source, TakenIn, Tally
from frontdoor.domain.mails.rules.wording import (
    asks_what_became,
    chases,
    is_reply,
    named_references,
    subject_line,
    words_of,
)

__all__ = [
    "MOST_ANSWERS",
    "Became",
    "CameBy",
    "Known",
    "NotTaken",
    "Pointer",
    "Ruling",
    "Sent",
    "Source",
    "TakenIn",
    "Tally",
    "Written",
    "answer_to",
    "asks_what_became",
    "chases",
    "is_reply",
    "known_as",
    "named_references",
    "pointers",
    "referrer_of",
    "ruling",
    "subject_line",
    "words_of",
]
