"""E-mails broken in every way that chance finds: the same seed breaks the same e-mails the same way."""

from collections.abc import Iterator, Sequence
from random import Random

from tests.factories.written_mails import SAMPLES, a_mail

HOSTILE = (
    b"\x00", b"\xff\xfe", b"\r", b"\n\n", b"\r\n\r\n", b"(" * 500, b"<" * 300, b'"' * 301, b"=?utf-8?b?" * 20,
    b"=?x-klingon?q?=FF?=", b"Content-Type: multipart/mixed; boundary=b\r\n\r\n", b"\r\n--b\r\n", b"\r\n--b--\r\n",
    b"Content-Type: message/rfc822\r\n\r\n", b"Content-Type: text/html; charset=utf-16\r\n", b"charset=x-none",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 666 x\r\n!",
    b"Date: Thu, 99 Foo 99999 99:99:99 +9999\r\n", b"From: ", b"Subject: =?utf-8?q?\xe9", b"<script>", b"<!--",
    b"<![CDATA[", b"&#99999999999;", b"filename*=utf-8''%FF%00.pdf", b"name*0*=x'y'z; name*1=q", b"\xc3\x28",
    b"boundary=", b"; " * 200, b"a" * 5000, b"\x1b$B", b"Auto-Submitted: auto-replied\r\n", b"FD-2222-2222",
    b"In-Reply-To: <", b"References: <a> <b\r\n c> <\r\n", b"Content-Disposition: attachment\r\n", b"\xf0\x9f\x98",
)  # fmt: skip


FORWARDING = (
    b'From: a@b.example\r\nSubject: fw\r\nContent-Type: multipart/mixed; boundary="q"\r\n\r\n--q\r\n'
    b"Content-Type: message/rfc822\r\n\r\n"
)
RETURNED = (
    b"From: mailer-daemon@x.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=r"
    b"\r\n\r\n--r\r\n\r\nSorry\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n\r\n"
    b"--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <1@x>\r\n--r--\r\n"
)


def seeds() -> list[bytes]:
    """Whole e-mails of every kind, to be broken."""
    inner = a_mail("The form is inside.", subject="Fwd: form", message_id="<9@x.example>")
    own = [
        a_mail(),
        a_mail("plain", html="<p>Tom <b>said</b></p><blockquote>earlier</blockquote><script>x</script>"),
        a_mail("See attached.", files={"form.pdf": b"%PDF-1.4 x %%EOF", "a.zip": b"PK\x03\x04"}),
        a_mail("Any news?\n\n> earlier", subject="Re: x", In_Reply_To="<1@ferrybank.example>"),
        a_mail("Chloé, née le 2, 31 Heronsgate Road").replace(b"utf-8", b"iso-8859-1"),
        FORWARDING + inner + b"\r\n--q--\r\n",
        RETURNED,
    ]
    return own + [place.read_bytes() for place in sorted(SAMPLES.glob("*.eml"))]


def mutated(count: int, seed: int = 3) -> Iterator[bytes]:
    """So many broken e-mails, one after another."""
    chance, whole = Random(seed), seeds()
    for number in range(count):
        mail = whole[number % len(whole)]
        for _ in range(chance.choice((1, 1, 2, 3, 8))):
            mail = _broken(mail, chance, whole)
        yield mail


def _broken(mail: bytes, chance: Random, whole: Sequence[bytes]) -> bytes:
    begin = chance.randrange(len(mail) + 1)
    end = min(len(mail), begin + chance.choice((1, 4, 40, 400)))
    other = chance.choice(whole)
    broken = (
        mail[:begin] + bytes([chance.randrange(256)]) + mail[begin + 1 :],
        mail[:begin] + mail[end:],
        mail[:end] + mail[begin:end] * chance.choice((1, 3, 30)) + mail[end:],
        mail[:begin],
        mail[:begin] + other[chance.randrange(len(other)) :],
        _with_lines_swapped(mail, chance),
        mail[:begin] + chance.choice(HOSTILE) + mail[begin:],
        mail[:begin] + chance.choice(HOSTILE) + mail[end:],
    )
    return chance.choice(broken)


def _with_lines_swapped(mail: bytes, chance: Random) -> bytes:
    lines = mail.split(b"\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)
