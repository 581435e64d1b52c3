"""Whatever byte of a copy is changed, it is found; and two verifications written apart agree on it."""

import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontdoor.foundation.sealing.copies import ended
from tests.foundation.sealing.naive import is_whole
from tests.foundation.sealing.record import Copy, verified

MANY = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def changed(whole: bytes, data: st.DataObject) -> bytes:
    """The copy with one byte that is another."""
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(1, 255))
    return whole[:place] + bytes([whole[place] ^ other]) + whole[place + 1 :]


@MANY
@given(st.data())
def test_any_changed_byte_of_a_copy_is_found(honest: Copy, data: st.DataObject) -> None:
    found = changed(b"".join(honest.lines), data)
    assert not verified(honest.kept, _lines(found)).whole


@MANY
@given(st.data())
def test_any_changed_byte_of_a_sealed_look_is_found_though_the_last_line_is_reckoned_anew(
    honest: Copy, data: st.DataObject
) -> None:
    sealed = b"".join(line for line in honest.lines if line.startswith(b"S "))
    [head, *_], rest = honest.lines, [line for line in honest.lines if line[:2] in (b"C ", b"R ")]
    found = [head, *_lines(changed(sealed, data)), *rest]
    assert not verified(honest.kept, list(ended(found))).whole


@MANY
@given(st.data())
def test_a_verification_written_a_second_time_agrees(honest: Copy, data: st.DataObject) -> None:
    lines, notes = list(honest.lines), [str(note) for note in honest.kept.notes]
    for _ in range(data.draw(st.integers(0, 2))):
        _moved(lines, data)
    for copy in (b"".join(ended(lines[:-1])), changed(b"".join(lines), data)):
        whole = is_whole(copy, key=str(honest.kept.key), outside=notes)
        assert verified(honest.kept, _lines(copy)).whole is whole


def _moved(lines: list[bytes], data: st.DataObject) -> None:
    """A line taken out, put in twice, or in the place of another."""
    one, other = (data.draw(st.integers(0, len(lines) - 2)) for _ in range(2))
    match data.draw(st.sampled_from(["out", "twice", "swapped"])):
        case "out":
            del lines[one]
        case "twice":
            lines.insert(other, lines[one])
        case _:
            lines[one], lines[other] = lines[other], lines[one]


def _lines(copy: bytes) -> list[bytes]:
    return list(io.BytesIO(copy))
