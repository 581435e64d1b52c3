"""The key that signs checkpoints: a file beside the files' keys, made on first use, never in the database."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from frontdoor.foundation.records.disk import others_can_read, writing_whole

FILE = "checkpoints.pem"


def signing_key(folder: Path) -> Ed25519PrivateKey:
    """The key; of two that are made at once the first stays."""
    place = folder / FILE
    if not place.exists():
        _make(place)
    if others_can_read(place):
        raise PermissionError(
            f"The key in {place} can be read by others on this machine. Run: chmod 600 {place}"
        )
    key = load_pem_private_key(place.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"The key in {place} is no Ed25519 key. Put the right one back from its copy.")
    return key


def _make(place: Path) -> None:
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with writing_whole(place, first_wins=True) as file:
        file.write(pem)
