"""Named cases, after the kinds of failure for which councils were reprimanded, and what may well be said."""

import pytest

from frontdoor.domain.disclosure.policies import NotSafe, safe_words
from frontdoor.domain.disclosure.rules import Address, Kept, Protected, Recipient, findings

REFUGE = Address("Flat 2, 14 Mill Lane", "Newark", "NG24 1AA")
PROTECTED = Protected(
    addresses=(REFUGE,),
    phones=("07700 900123",),
    emails=("amira@example.org",),
    referrer=("Sam Reed",),
    referrer_work=("class teacher", "Ferrybank Primary"),
    withheld=("Police hold intelligence that he carries a knife.", "Bail ends on Friday"),
    names=("Amira Khan", "May Hope", "Zo\u00eb O'Neill"),
    identifiers=("999 123 4567", "FAKE-UPN-77"),
    records=("Amira told her nurse that she sleeps in the car with her mother when it gets loud at home.",),
)
MINUTES = """Here is what we agreed.

Minutes of the meeting on Thursday
Present: police, health, school
Police: two calls to the home in May."""
WHOLE_RECORD = """Thank you for asking.
She told her nurse that she sleeps in the car with her mother when it gets loud at home."""

REFUSED = [
    ("her address to the ex-partner", Recipient.FAMILY, "They now live at Flat 2, 14 Mill Lane.", Kept.ADDRESS),
    ("the road without the number", Recipient.FAMILY, "They moved to Mill Lane.", Kept.ADDRESS),
    ("the road in its short form", Recipient.FAMILY, "Send the papers to 14 Mill Ln please.", Kept.ADDRESS),
    ("the postcode alone", Recipient.FAMILY, "The worker covers ng241aa.", Kept.ADDRESS),
    ("the postcode with letters for digits", Recipient.FAMILY, "Postcode NG24 lAA.", Kept.ADDRESS),
    ("the address broken over lines", Recipient.PROFESSIONAL, "Flat 2\n14 Mill\nLane\nNewark", Kept.ADDRESS),
    ("the address to a partner by message", Recipient.PARTNER, "Visit 14 Mill Lane.", Kept.ADDRESS),
    ("the town of a refuge to the ex-partner", Recipient.FAMILY, "A worker from Newark will call.", Kept.TOWN),
    ("her number to the ex-partner", Recipient.FAMILY, "Ring her on +44 7700 900 123.", Kept.PHONE),
    ("her number with dots", Recipient.PUBLIC, "077.009.001.23", Kept.PHONE),
    ("her e-mail", Recipient.FAMILY, "Write to Amira@Example.org", Kept.EMAIL),
    ("her e-mail spelt out", Recipient.PROFESSIONAL, "Write to amira at example dot org", Kept.EMAIL),
    ("the referrer named to a parent", Recipient.FAMILY, "Mrs Reed was worried about him.", Kept.REFERRER),
    ("the referrer's work told to a parent", Recipient.FAMILY, "We heard from Ferrybank Primary.", Kept.REFERRER),
    ("the referrer's job told to a parent", Recipient.FAMILY, "His class teacher was worried.", Kept.REFERRER),
    ("the referrer hinted at", Recipient.FAMILY, "A neighbour rang us on Thursday.", Kept.REFERRER),
    ("the referrer hinted at again", Recipient.FAMILY, "You were referred to us by his school.", Kept.REFERRER),
    ("what the police asked us to keep", Recipient.FAMILY, "We know that he carries a knife.", Kept.WITHHELD),
    ("a short thing kept", Recipient.PROFESSIONAL, "I hear his bail ends on Friday.", Kept.WITHHELD),
    ("a child's name to a neighbour", Recipient.PUBLIC, "Amira is safe now.", Kept.NAME),
    ("a child's name in small letters", Recipient.ANONYMOUS, "we saw amira today", Kept.NAME),
    ("a surname with an apostrophe", Recipient.PUBLIC, "Zoe O\u2019Neill is well.", Kept.NAME),
    ("the name of a child called May", Recipient.PUBLIC, "We have seen May today.", Kept.NAME),
    ("whose home it is", Recipient.PUBLIC, "Amira's home is safe.", Kept.NAME),
    ("an NHS number that we know", Recipient.PROFESSIONAL, "Her number is 999-123-4567.", Kept.IDENTIFIER),
    ("an NHS number of anybody", Recipient.PROFESSIONAL, "See 999 000 0018.", Kept.IDENTIFIER),
    ("the record pasted whole", Recipient.PROFESSIONAL, WHOLE_RECORD, Kept.RECORD),
    ("minutes pasted whole", Recipient.FAMILY, MINUTES, Kept.MARKED),
    ("a line marked as not to be told", Recipient.FAMILY, "DO NOT DISCLOSE: seen with a new partner.", Kept.MARKED),
    ("a marking of another agency", Recipient.PROFESSIONAL, "OFFICIAL-SENSITIVE\nHe was seen.", Kept.MARKED),
]  # fmt: skip
SAID = [
    ("may and hope as ordinary words", Recipient.PUBLIC, "You may call us. We hope that this helps."),
    ("may at the beginning", Recipient.PUBLIC, "May we call you?"),
    ("another road", Recipient.FAMILY, "The family hub is at 3 High Street, NG18 1AB."),
    ("a date and our number", Recipient.FAMILY, "Call us on 07700 900999 by 5 November 2026."),
    ("the town to a professional", Recipient.PROFESSIONAL, "The Newark team takes this on."),
    ("a name to a partner inside the service", Recipient.PARTNER, "Please see Amira Khan."),
    ("that we heard a worry", Recipient.FAMILY, "Somebody was worried about how things are at home."),
    ("a few common words of the record", Recipient.PROFESSIONAL, "She sleeps well and likes her nurse."),
    ("not to tell the family yet", Recipient.PROFESSIONAL, "Please do not share this with the family yet."),
    ("one heading is not minutes", Recipient.PROFESSIONAL, "Health: please send the date of her next visit."),
    ("nothing protected at all", Recipient.FAMILY, ""),
]


@pytest.mark.parametrize(("case", "recipient", "text", "kept"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_must_not_reach_a_reader_is_refused(
    case: str, recipient: Recipient, text: str, kept: Kept
) -> None:
    with pytest.raises(NotSafe) as refusal:
        safe_words(text, recipient, PROTECTED)
    assert kept in {finding.kept for finding in refusal.value.found}


@pytest.mark.parametrize(("case", "recipient", "text"), SAID, ids=[row[0] for row in SAID])
def test_what_may_be_said_goes_through_unchanged(case: str, recipient: Recipient, text: str) -> None:
    assert safe_words(text, recipient, PROTECTED) == text


def test_the_refusal_names_each_line_and_why_and_repeats_none_of_it() -> None:
    with pytest.raises(NotSafe) as refusal:
        safe_words("Dear neighbour,\nAmira is safe.\n\nShe lives in Mill Lane.", Recipient.PUBLIC, PROTECTED)
    assert refusal.value.reason.startswith("Nothing was sent")
    assert [(found.line, found.kept) for found in refusal.value.found] == [(2, Kept.NAME), (4, Kept.ADDRESS)]
    assert not any(word in refusal.value.reason for word in ("Amira", "Mill"))


def test_who_raised_it_may_read_of_their_own_work() -> None:
    assert findings("Thank you. Your school told us in time.", Recipient.PROFESSIONAL, Protected()) == []


@pytest.mark.parametrize("recipient", Recipient)
def test_an_empty_address_protects_nothing_and_breaks_nothing(recipient: Recipient) -> None:
    assert (
        findings("The family hub is near you.", recipient, Protected(addresses=(Address(),), names=("",)))
        == []
    )
