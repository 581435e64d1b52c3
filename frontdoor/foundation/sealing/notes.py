"""Checkpoints as signed notes (C2SP tlog-checkpoint and signed-note): small texts that anybody can keep and check."""

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from frontdoor.foundation.sealing.rules import stamp

ED25519 = b"\x01"
SIGNED_BY = "— "
NAME = re.compile(r"[^\s+]+")
NOTE = re.compile(
    r"^(?P<body>(?P<origin>[^\s+]+)\n(?P<size>[1-9]\d{0,17})\n(?P<chain>[A-Za-z0-9+/]{43}=)\n(?P<at>\S{27})\n)\n"
    r"— (?P<name>[^\s+]+) (?P<signature>[A-Za-z0-9+/]{91}=)$",
    re.MULTILINE,
)


class NotANote(ValueError):
    """This text is not what it should be; the message says what."""


@dataclass(frozen=True)
class PublicKey:
    """The key by which a hub's checkpoints are known, under the hub's name."""

    name: str
    raw: bytes

    @classmethod
    def read(cls, text: str) -> "PublicKey":
        """The key in the text `name+id+key`, as `frontdoor audit keys` prints it."""
        name, _, rest = text.strip().partition("+")
        stated, _, encoded = rest.partition("+")
        raw = _decoded(encoded)
        key = cls(name, raw[1:])
        if not NAME.fullmatch(name) or raw[:1] != ED25519 or len(raw) != 33 or key.id.hex() != stated:
            raise NotANote("This is not a key of checkpoints. It looks like: name+1234abcd+AbC...=")
        return key

    @property
    def id(self) -> bytes:
        """Four bytes that tell keys apart."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.raw).digest()[:4]

    def __str__(self) -> str:
        """The text that is given to others."""
        return f"{self.name}+{self.id.hex()}+{_encoded(ED25519 + self.raw)}"

    @cached_property
    def _key(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(self.raw)

    def signed(self, text: str, signature: bytes) -> bool:
        """Whether this key signed this text."""
        try:
            self._key.verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


def public_key(name: str, private: Ed25519PrivateKey) -> PublicKey:
    """The public half of a key, under the hub's name."""
    return PublicKey(name, private.public_key().public_bytes_raw())


@dataclass(frozen=True)
class Note:
    """A checkpoint with its signature: at this moment so many looks were sealed, and the chain stood here."""

    origin: str
    size: int
    chain: bytes
    at: datetime
    body: str
    key_id: bytes
    signature: bytes

    def __str__(self) -> str:
        """The text that is kept."""
        return f"{self.body}\n{SIGNED_BY}{self.origin} {_encoded(self.key_id + self.signature)}\n"

    def wrong(self, keys: Sequence[PublicKey]) -> str:
        """What is wrong with its signature, in words; empty when one of these keys made it."""
        if self.origin not in {key.name for key in keys}:
            return f"is of another hub: {self.origin}"
        known = [key for key in keys if key.name == self.origin and key.id == self.key_id]
        if not known:
            return (
                f"is signed by a key that is not this hub's ({self.key_id.hex()}): forged, or of another hub"
            )
        return "" if known[0].signed(self.body, self.signature) else "is forged: its signature does not hold"


def signed_note(origin: str, size: int, chain: bytes, at: datetime, by: Ed25519PrivateKey) -> Note:
    """Sign a checkpoint."""
    if not NAME.fullmatch(origin):
        raise NotANote(f"{origin!r} can't be the name of a hub: no spaces, no plus.")
    body = f"{origin}\n{size}\n{_encoded(bytes.fromhex(chain.decode()))}\n{stamp(at)}\n"
    return Note(origin, size, chain, at, body, public_key(origin, by).id, by.sign(body.encode()))


def notes_in(text: str) -> list[Note]:
    """Every checkpoint in a text, whatever stands around them: a file of many, or an e-mail.

    Raises NotANote when there is none, or when a signature stands under something else.
    """
    text = text.replace("\r\n", "\n")
    found = list(NOTE.finditer(text))
    if not found or len(found) != sum(line.startswith(SIGNED_BY) for line in text.split("\n")):
        raise NotANote("holds no checkpoint" if not found else "holds a checkpoint that can't be read")
    return [_note(one) for one in found]


def _note(found: re.Match[str]) -> Note:
    signed = _decoded(found["signature"])
    try:
        at = datetime.fromisoformat(found["at"])
    except ValueError:
        at = None
    if at is None or at.tzinfo is None or stamp(at) != found["at"] or found["name"] != found["origin"]:
        raise NotANote("holds a checkpoint that can't be read")
    chain = _decoded(found["chain"]).hex().encode()
    return Note(found["origin"], int(found["size"]), chain, at, found["body"], signed[:4], signed[4:])


def _encoded(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _decoded(text: str) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except binascii.Error:
        raw = b""
    if _encoded(raw) != text:
        raise NotANote("holds letters that are no base64")
    return raw
