"""E-mails as they are written, every one invented."""

from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "email"
TEACHER = "Rachel Okafor <r.okafor@ferrybank.example>"
TEACHERS_ADDRESS = "r.okafor@ferrybank.example"


def a_mail(
    text: str = "Tom came to school hungry again.",
    *,
    sender: str = TEACHER,
    subject: str = "Worried about Tom Varley",
    message_id: str = "<1@ferrybank.example>",
    html: str = "",
    files: Mapping[str, bytes] | None = None,
    **headers: str,
) -> bytes:
    """An e-mail from a teacher about a hungry boy, changed as the test needs; `In_Reply_To="<...>"` adds a header."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "mash@frontdoor.example", subject
    mail["Date"], mail["Message-ID"] = "Thu, 05 Nov 2026 10:42:00 +0000", message_id
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    for name, content in (files or {}).items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()
