"""Who raises concerns in the invented county, and by which way they come in."""

from datetime import date
from random import Random

from frontdoor.demo import words
from frontdoor.demo.names import FORENAMES, SECONDARIES, SURNAMES
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer, WayIn

# Ways in by those who work with families and by everybody else, up to a year; ours, since none are published. Fax was
# common until 2013 and has all but gone; other systems send since 2018.
_COMMON = (
    WayIn.TELEPHONE,
    WayIn.PROFESSIONAL_FORM,
    WayIn.EMAIL,
    WayIn.FAX,
    WayIn.LETTER,
    WayIn.WALK_IN,
    WayIn.SYSTEM,
)
OF_PROFESSIONALS = (
    (2014, dict(zip(_COMMON, (47, 24, 12, 12, 4, 1, 0), strict=True))),
    (2018, dict(zip(_COMMON, (44, 34, 15, 4, 2, 1, 0), strict=True))),
    (9999, dict(zip(_COMMON, (41, 42, 11, 0, 1, 1, 4), strict=True))),
)
OF_EVERYBODY = {WayIn.TELEPHONE: 47, WayIn.PUBLIC_FORM: 41, WayIn.EMAIL: 6, WayIn.WALK_IN: 4, WayIn.LETTER: 2}
NAMELESS = {WayIn.TELEPHONE: 50, WayIn.PUBLIC_FORM: 50}
PUBLIC = ("family", "neighbour")
IN_WRITING = (WayIn.EMAIL, WayIn.LETTER, WayIn.FAX)


def way_in(rng: Random, source: str, on: date) -> WayIn:
    """By which way this one comes."""
    if source == "anonymous":
        shares = NAMELESS
    elif source in PUBLIC:
        shares = OF_EVERYBODY
    else:
        shares = next(shares for until, shares in OF_PROFESSIONALS if on.year < until)
    return rng.choices(list(shares), weights=list(shares.values()))[0]


def officer(rng: Random) -> StatedReferrer:
    """Who wrote a notification."""
    return StatedReferrer(
        ReferrerKind.PROFESSIONAL, f"PC {rng.choice(SURNAMES)}", "Police officer", "Police", "police"
    )


def referrer(rng: Random, source: str, school: str, way: WayIn) -> StatedReferrer:
    """Who raises it; a teacher is one of the child's own school."""
    if source == "anonymous":
        return StatedReferrer(ReferrerKind.ANONYMOUS)
    forename, surname = rng.choice(FORENAMES[rng.choice("FM")]), rng.choice(SURNAMES)
    phone = f"07700 900{rng.randint(0, 999):03d}"
    address = f"{forename}.{surname}".lower().replace("'", "").encode("ascii", "ignore").decode()
    if source in PUBLIC:
        kind = ReferrerKind.FAMILY if source == "family" else ReferrerKind.PUBLIC
        email = f"{address}@mail.example.org" if way in IN_WRITING else ""
        name = f"{forename} {surname}"
        return StatedReferrer(
            kind,
            name,
            phone=phone,
            email=email,
            keep_from_family=rng.random() < 0.4,
            shared_mailbox=bool(email) and kind is ReferrerKind.FAMILY and phone.endswith("7"),
        )
    return StatedReferrer(
        ReferrerKind.PROFESSIONAL,
        f"{forename} {surname}",
        rng.choice(words.ROLES[source]),
        (school or rng.choice(SECONDARIES)) if source == "school" else rng.choice(words.WORKPLACES[source]),
        words.AGENCY_OF[source],
        phone,
        f"{address}@{source}.example.org",
    )
