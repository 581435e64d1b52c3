"""When two e-mails are one: the same words under the same head, by whichever way and however often it was delivered."""

import hashlib
import re

from frontdoor.foundation.exchange.mails.headers import HEAD_END

# What mail systems add on the way or when they store an e-mail; everything else is its writer's.
ADDED = re.compile(
    rb"(?:received(?:-spf)?|return-path|delivered-to|envelope-to|delivery-date|authentication-results|arc-[a-z-]+"
    rb"|dkim-signature|domainkey-signature|x-[^:\s]*|status|content-length|lines)[ \t]*:",
    re.IGNORECASE,
)
FIELDS = re.compile(rb"\n(?![ \t])")
MBOX_LINE = re.compile(rb"\A>?From [^\n]*\n")


def digest_of(raw: bytes) -> str:
    """What an e-mail is known by, whatever its line ends and whatever mail systems wrote on its envelope."""
    plain = MBOX_LINE.sub(b"", raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    ended = HEAD_END.search(plain)
    head, body = (plain[: ended.start()], plain[ended.end() :]) if ended else (plain, b"")
    kept = [field for field in FIELDS.split(head) if not ADDED.match(field)]
    return hashlib.sha256(b"\n".join(kept) + b"\n\n" + body.rstrip(b"\n")).hexdigest()
