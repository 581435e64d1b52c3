"""Concerns as they arrive."""

from dataclasses import replace
from datetime import date
from typing import Any

from frontdoor.domain.contacts.rules import (
    Involved,
    Part,
    ReferrerKind,
    StatedConcern,
    StatedReferrer,
    WayIn,
)
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import now

TOM = StatedPerson(
    forename="Tom",
    surname="Varley",
    birth_date=date(2017, 3, 1),
    line="7 Larkmead Court",
    town="Mansfield",
    postcode="NG18 5ZZ",
)
HIS_MOTHER = StatedPerson(
    forename="Danielle", surname="Varley", line="7 Larkmead Court", town="Mansfield", postcode="NG18 5ZZ"
)
TEACHER = StatedReferrer(
    kind=ReferrerKind.PROFESSIONAL,
    name="Ms Oldershaw",
    role="Teacher",
    organisation="Ferrybank Primary",
    phone="07700 900123",
    email="teacher@example.org",
)


def a_concern(**changes: Any) -> StatedConcern:
    """A teacher's worry about a hungry boy, changed as the test needs."""
    stated = StatedConcern(
        way_in=WayIn.PROFESSIONAL_FORM,
        words="He came to school hungry again.",
        referrer=TEACHER,
        people=(Involved(Part.CHILD, TOM, voice="There is no food."), Involved(Part.PARENT, HIS_MOTHER)),
        received_at=now(),
    )
    return replace(stated, **changes)
