"""Invented people whom the tests put on record and look for."""

from datetime import date

from frontdoor.domain.people.rules import StatedPerson

RHYS = StatedPerson(
    forename="Rhys",
    surname="Varley",
    birth_date=date(2017, 1, 3),
    sex="M",
    line="7 Larkmead Court",
    postcode="NG18 5ZZ",
)
LEO = StatedPerson(
    forename="Leo",
    surname="Varley",
    birth_date=date(2017, 1, 3),
    sex="M",
    line="7 Larkmead Court",
    postcode="NG18 5ZZ",
)
ZOFIA = StatedPerson(
    forename="Zofia",
    surname="Kowalska",
    birth_date=date(2014, 4, 25),
    phone="07700 900456",
    nhs_number="9990000042",
)
