"""Verifying written a second time, as plainly as can be, from the manual's words alone, all of it in memory."""

import base64
import hashlib
import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def is_whole(copy: bytes, *, key: str, outside: Sequence[str] = ()) -> bool:
    """Whether a copy is whole, by the hub's key and the checkpoints that a witness kept."""
    try:
        _check(copy, key, outside)
    except Exception:  # noqa: BLE001 - whatever went wrong in it, it is not whole
        return False
    return True


def _check(copy: bytes, key: str, outside: Sequence[str]) -> None:
    text = copy.decode()
    assert text.endswith("\n")
    lines = text[:-1].split("\n")
    _check_the_frame(copy, lines)
    head = json.loads(lines[0].removeprefix("H "))
    assert head["origin"] == key.partition("+")[0]
    chains, sealed_at = _check_the_chain([line for line in lines if line.startswith("S ")])
    _check_its_own_checkpoints(lines, chains, key)
    for note in outside:
        size, chain = _checkpoint(note, key)
        assert chains[size] == chain
    _check_who_and_when(lines, sealed_at, datetime.fromisoformat(head["exported_at"]))


def _check_the_frame(copy: bytes, lines: list[str]) -> None:
    assert [line[:2] for line in lines].count("H ") == 1
    assert {line[:2] for line in lines} <= {"H ", "S ", "C ", "U ", "R ", "E "}
    assert lines[0].startswith("H ")
    mark, looks, seals, whole = lines[-1].split(" ")
    sealed = [line for line in lines if line.startswith("S ")]
    assert mark == "E"
    assert int(seals) == len(sealed)
    assert int(looks) == len(sealed) + len([line for line in lines if line.startswith("U ")])
    assert whole == hashlib.sha256(copy[: -len(lines[-1]) - 1]).hexdigest()


def _check_the_chain(lines: list[str]) -> tuple[dict[int, str], list[datetime]]:
    chain, chains, moments = "0" * 64, {}, []
    for number, line in enumerate(lines, start=1):
        _, seq, at, row, stated, look_id, look = line.split(" ", 6)
        assert seq == str(number)
        assert row == hashlib.sha256(look.encode()).hexdigest()
        chain = hashlib.sha256(f"{chain} {seq} {at} {row}".encode()).hexdigest()
        assert stated == chain
        assert json.loads(look)["id"] == look_id
        chains[number] = chain
        moments.append(datetime.fromisoformat(at))
    return chains, moments


def _check_its_own_checkpoints(lines: list[str], chains: dict[int, str], key: str) -> None:
    number = 0
    for line in lines:
        number += line.startswith("S ")
        if line.startswith("C "):
            size, chain = _checkpoint(json.loads(line[2:]), key)
            assert size == number
            assert chain == chains[number]


def _check_who_and_when(lines: list[str], sealed_at: list[datetime], exported_at: datetime) -> None:
    looks = [json.loads(line.split(" ", 6)[6]) for line in lines if line.startswith("S ")]
    for number, (look, at) in enumerate(zip(looks, sealed_at, strict=True)):
        made = datetime.fromisoformat(look["at"])
        earlier = [one for one in sealed_at[:number] if one != at]
        assert made < at + timedelta(minutes=5)
        assert not earlier or at > earlier[-1] - timedelta(seconds=2)
        assert not earlier or made > earlier[-1] - timedelta(minutes=5)
    unsealed = [json.loads(line[2:]) for line in lines if line.startswith("U ")]
    for look in unsealed:
        assert abs(exported_at - datetime.fromisoformat(look["at"])) <= timedelta(minutes=1)
    names = {look["member_id"]: look["who"] for look in [*looks, *unsealed] if "who" in look}
    for line in lines:
        if line.startswith("R "):
            member = json.loads(line[2:])
            assert names.get(member["id"], member["name"]) == member["name"]


def _checkpoint(note: str, key: str) -> tuple[int, str]:
    """How many looks a checkpoint counts, and where the chain stood; its signature holds."""
    body, signed = note.split("\n\n")
    origin, size, chain, _, _ = (body + "\n").split("\n")
    mark, name, signature = signed.rstrip("\n").split(" ")
    hub, key_id, public = key.split("+", 2)
    raw = base64.b64decode(signature, validate=True)
    assert (mark, name, origin, raw[:4].hex()) == ("—", hub, hub, key_id)
    Ed25519PublicKey.from_public_bytes(base64.b64decode(public)[1:]).verify(raw[4:], f"{body}\n".encode())
    return int(size), base64.b64decode(chain, validate=True).hex()
