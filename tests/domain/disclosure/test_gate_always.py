"""However it is written, a protected address, number or name never passes."""

from hypothesis import assume, given
from hypothesis import strategies as st

from frontdoor.domain.disclosure.rules import Address, Kept, Protected, Recipient, findings

GAPS = st.text(" \t\n\r\u00a0\u2009\u200b\u2028\u00ad-_.,;:/|*", max_size=4)
AROUND = st.text(st.characters(codec="utf-8"), max_size=60)
AREAS = st.sampled_from(["NG", "S", "DE", "LE", "M", "SW"])
INWARD = st.text("ABDEFGHJLNPQRSTUWXYZ", min_size=2, max_size=2)
POSTCODES = st.builds("{}{} {}{}".format, AREAS, st.integers(1, 99), st.integers(0, 9), INWARD)
ROADS = st.sampled_from(
    ["Mill Lane", "St Mary's Street", "Long Acre Close", "\u00c9glantine Way", "Castle Gate"]
)
LINES = st.builds("{}{} {}".format, st.sampled_from(["", "Flat 3, ", "Apt 12b "]), st.integers(1, 400), ROADS)
SHORTER = {"Lane": "Ln", "Street": "St.", "Close": "Cl"}


@st.composite
def disguised(draw: st.DrawFn, text: str) -> str:
    """The same letters with other gaps, other capitals, and a combining accent here and there."""
    out = []
    for char in text:
        turned = draw(
            st.sampled_from([char.upper(), char.lower(), char + "\u0301" if char.isalpha() else char])
        )
        out.append(turned + draw(GAPS) if char != " " else draw(GAPS))
    return "".join(out)


def kept_in(text: str, recipient: Recipient, protected: Protected) -> set[Kept]:
    return {found.kept for found in findings(text, recipient, protected)}


@given(POSTCODES, st.sampled_from(Recipient), AROUND, AROUND, st.data())
def test_a_protected_postcode_never_passes(
    postcode: str, recipient: Recipient, before: str, after: str, data: st.DataObject
) -> None:
    text = f"{before} {data.draw(disguised(postcode))} {after}"
    assert Kept.ADDRESS in kept_in(text, recipient, Protected(addresses=(Address(postcode=postcode),)))


@given(LINES, st.sampled_from(Recipient), AROUND, AROUND, st.data())
def test_a_protected_address_never_passes(
    line: str, recipient: Recipient, before: str, after: str, data: st.DataObject
) -> None:
    text = f"{before} {data.draw(disguised(line))} {after}"
    assert Kept.ADDRESS in kept_in(text, recipient, Protected(addresses=(Address(line=line),)))


@given(st.sampled_from(["", "Flat 3, ", "Apt 12b "]), st.integers(1, 400), ROADS, st.sampled_from(Recipient))
def test_nor_does_it_in_its_short_form_or_without_its_number(
    flat: str, number: int, road: str, recipient: Recipient
) -> None:
    protected = Protected(addresses=(Address(line=f"{flat}{number} {road}"),))
    told = road
    for whole, short in SHORTER.items():
        told = told.replace(whole, short)
    for text in (f"It is {told} now.", f"See {number} {told}", f"No. {number}, {road.upper()}"):
        assert Kept.ADDRESS in kept_in(text, recipient, protected)


STARTS = st.sampled_from(["0", "+44", "0044 ", "+44 (0)"])


@given(st.integers(0, 999), STARTS, st.sampled_from(Recipient), AROUND, st.data())
def test_a_protected_number_never_passes(
    number: int, start: str, recipient: Recipient, before: str, data: st.DataObject
) -> None:
    phone = f"07700900{number:03}"
    text = f"{before} {start}{data.draw(disguised(phone[1:]))}"
    assert Kept.PHONE in kept_in(text, recipient, Protected(phones=(phone,)))


@given(
    st.sampled_from(["Amira Khan", "Zo\u00eb O'Neill", "Jan van der Berg", "Ng Li"]),
    AROUND,
    AROUND,
    st.data(),
)
def test_a_whole_name_never_passes_to_a_neighbour(
    name: str, before: str, after: str, data: st.DataObject
) -> None:
    gap = data.draw(st.text(" \t\n\u00a0,", min_size=1, max_size=3))
    told = data.draw(st.sampled_from([name, name.upper(), name.lower(), name.title()])).replace(" ", gap)
    assert Kept.NAME in kept_in(f"{before}\n{told}\n{after}", Recipient.PUBLIC, Protected(names=(name,)))


@given(AROUND, st.sampled_from(Recipient))
def test_text_that_holds_nothing_protected_is_let_through(text: str, recipient: Recipient) -> None:
    assume("sensitive" not in text.lower())
    assert (
        findings(text, recipient, Protected(addresses=(Address("99 Nowhere Parade", "", "ZZ99 9ZZ"),))) == []
    )


@given(st.text(), st.sampled_from(Recipient), st.text(), st.text())
def test_no_text_and_no_record_breaks_the_gate(
    text: str, recipient: Recipient, line: str, record: str
) -> None:
    protected = Protected((Address(line, line, line),), *[(line, record)] * 7)
    assert all(
        1 <= found.line <= max(1, len(text.splitlines())) for found in findings(text, recipient, protected)
    )
