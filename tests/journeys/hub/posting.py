"""E-mails that arrive at the real service, by the command that takes them in."""

import os
import subprocess
import sys
from pathlib import Path

from tests.databases import ROOT
from tests.journeys.service import Server


def e_mail(
    folder: Path, server: Server, *, sender: str, subject: str, words: str, attached: bytes = b""
) -> None:
    """An e-mail arrives; with a PDF, if one is given."""
    as_it_is(folder, server, _written(sender, subject, words, attached))


def as_it_is(folder: Path, server: Server, raw: bytes) -> None:
    """An e-mail arrives, of just these bytes."""
    place = folder / f"{len(list(folder.iterdir()))}.eml"
    place.write_bytes(raw)
    surroundings = os.environ | server.clone.environment
    command = [sys.executable, "-m", "frontdoor", "import", "email", str(place)]
    more = {"FRONTDOOR_DATA": str(server.data), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, env=surroundings | more, cwd=ROOT, check=True, capture_output=True)


def _written(sender: str, subject: str, words: str, attached: bytes) -> bytes:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "mash@example.org", subject
    mail["Date"] = "Thu, 05 Nov 2026 10:42:00 +0000"
    mail["Message-ID"] = f"<{abs(hash((sender, subject, words)))}@example.org>"
    mail.set_content(words)
    if attached:
        mail.add_attachment(attached, maintype="application", subtype="pdf", filename="chronology.pdf")
    return mail.as_bytes()
