"""A message as a letter to print: address in the envelope's window, large type, and tags for those who read aloud."""

import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

import typst

from frontdoor.foundation.clock import LONDON
from frontdoor.foundation.letters.rules import NotSendable

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): headings, paragraphs and their order are tagged, title and language are set."""
_NOT_SHOWN = re.compile(r"the text `\"(?P<text>.*?)\"` could not be displayed")


@cache
def _page() -> bytes:
    return (Path(__file__).parent / "letter.typ").read_bytes()


def as_pdf(*, to: str, subject: str, body: str, sender: str, at: datetime) -> bytes:
    """The letter as a PDF, always the same bytes; NotSendable where something in it can't be printed."""
    day = at.astimezone(LONDON)
    said = {
        "to": to,
        "subject": subject,
        "body": body.strip(),
        "sender": sender,
        "date": f"{day.day} {day:%B %Y}",
    }
    try:
        return bytes(
            typst.compile(
                _page(),
                sys_inputs=said,
                pdf_standards=[STANDARD],
                ignore_system_fonts=True,
                timestamp=at.replace(microsecond=0),
            )
        )
    except typst.TypstError as failed:
        found = _NOT_SHOWN.search(str(failed))
        if found is None:
            raise
        raise NotSendable(
            f"A letter can’t show “{found['text']}”. Leave it out, or write it another way."
        ) from None
