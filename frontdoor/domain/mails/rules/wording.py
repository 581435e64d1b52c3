"""How an e-mail reads: its subject without prefixes, the references that it names, whether it asks for news."""

import re

from frontdoor.foundation.exchange.mails.passages import new_words
from frontdoor.foundation.exchange.mails.vocabulary import Mark, ReadMail
from frontdoor.foundation.records.secrets import ALPHABET

PREFIX = re.compile(
    r"\s*(?:(?:re|aw|sv|antw|r|fwd?|fw|wg|tr)\s*(?:\[\d+\])?\s*:|\[(?:ext|external|secure|official)[^\]]{0,20}\])",
    re.IGNORECASE,
)
REPLY = re.compile(r"\s*(?:\[[^\]]{0,20}\]\s*)?(?:re|aw|sv|antw|r)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
REFERENCE = re.compile(rf"\bFD[- ]?([{ALPHABET}]{{4}})[- ]?([{ALPHABET}]{{4}})\b", re.IGNORECASE)
MOST_REFERENCES = 5
NEWS = re.compile(
    r"""\b(?:
    any(?:\ further)?\ (?:news|update|progress|word|outcome|response|developments?)
    |an\ update|updates?\ (?:on|about|please)
    |(?:has|have)\ (?:anything|anyone|any\ one|anybody|there\ been|you|this|it)\b
    |what(?:'s|\ is|\ has|\ will)?\ (?:happen|happening|happened|going\ on|become|became|being\ done|the\ outcome)
    |(?:not|n.t|nothing|never|yet\ to)\ (?:\w+\ )?(?:heard?|had|received?|got)|heard\ (?:nothing|anything)|hear\ back
    |chas(?:e|ing)|follow(?:ing)?[-\ ]up\ (?:on|from|to|my)|still\ wait|waiting\ (?:to\ hear|for\ (?:a|an|your|some))
    |did\ you\ (?:get|receive)|where\ are\ (?:we|you)\ with|i\ (?:e-?mailed|wrote|rang|called|phoned)\b
    |second\ (?:e-?mail|time|request)|please\ (?:advise|respond|reply)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
GREETING = re.compile(r"(?:hi|hello|dear|good (?:morning|afternoon|evening))\b[^\n]{0,60}\n+", re.IGNORECASE)
THANKS = re.compile(
    r"(?:ok(?:ay)?|great|lovely|brilliant|perfect|many|that.s)?[,.! ]*"
    r"(?:thanks?|thank you|thankyou|noted|received|acknowledged|cheers|appreciated)\b",
    re.IGNORECASE,
)
LONGEST_THANKS = 200
COULD_NOT_BE_READ = (
    "This e-mail could not be read here. What letters stand in it follow; download its original."
)


def subject_line(subject: str) -> str:
    """A subject without Re: and Fwd:, in small letters: the same for every e-mail of one exchange."""
    plain = subject
    while found := PREFIX.match(plain):
        plain = plain[found.end() :]
    return " ".join(plain.casefold().split())[:200]


def is_reply(subject: str) -> bool:
    """Whether a subject says that it answers something."""
    return bool(REPLY.match(subject))


def named_references(mail: ReadMail) -> tuple[str, ...]:
    """The references of contacts that an e-mail names, in its subject or words, quoted ones too."""
    found = REFERENCE.findall(f"{mail.subject}\n{mail.text}".upper())
    return tuple(dict.fromkeys(f"FD-{first}-{second}" for first, second in found))[:MOST_REFERENCES]


def asks_what_became(mail: ReadMail) -> bool:
    """Whether the new words of an e-mail ask what became of an earlier one."""
    return bool(NEWS.search(mail.subject) or NEWS.search(new_words(mail.text, mail.subject)))


def chases(mail: ReadMail) -> bool:
    """Whether somebody who wrote again had to: not where a machine answers, or they only thank or bring something."""
    if Mark.AUTOMATIC in mail.marks or Mark.RETURNED in mail.marks:
        return False
    if asks_what_became(mail):
        return True
    return not mail.attachments and not _only_thanks(new_words(mail.text, mail.subject).strip())


def _only_thanks(words: str) -> bool:
    plain = GREETING.sub("", words, count=1)
    return len(plain) <= LONGEST_THANKS and "?" not in plain and bool(THANKS.match(plain))


def words_of(mail: ReadMail) -> str:
    """What is read first of an e-mail: its subject, which often holds the name, and its new words."""
    said = mail.text if mail.unreadable else new_words(mail.text, mail.subject)
    notice = COULD_NOT_BE_READ if mail.unreadable else ""
    return "\n\n".join(part for part in (mail.subject, notice, said) if part)
