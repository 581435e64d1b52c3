"""What referrals of the invented county told us: read back by its officers, school by school, by deeds of today."""

from datetime import timedelta
from random import Random

from frontdoor.demo.names import NURSERIES, PRIMARIES, SECONDARIES
from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.agencies.queries import organisations
from frontdoor.domain.assurance.actions import add_organisation, score
from frontdoor.domain.assurance.rules import Item
from frontdoor.domain.contacts.queries import sent_from
from frontdoor.domain.outreach.actions import note_advice, take_on_school
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as

SEED = 20
SINCE = timedelta(days=760)
MOST = 30
LEARNING = 0.3
"""By how much likelier each thing is told at the end of two years: what a page of one's own is for."""

USUAL = {
    Item.WORRY: 0.9,
    Item.VOICE: 0.35,
    Item.SPOKEN: 0.55,
    Item.HISTORY: 0.5,
    Item.TRIED: 0.45,
    Item.REACHED: 0.95,
}
# Of whom how much was read back, and how they do beside the others; the rest are on the list and wait for the first.
READ_BACK = {
    **dict.fromkeys(PRIMARIES[3:8], (MOST, 0.0)),
    **dict.fromkeys(SECONDARIES[2:4], (MOST, 0.1)),
    "St Wilgyth's Primary": (MOST, 0.25),
    "Kilnfield Junior School": (MOST, -0.2),
    "Loomweaver Infants": (7, 0.1),
    "Quarrybank Surgery": (MOST, -0.1),
}


def learn() -> int:
    """Put the county's schools on the list, and read back what some of them sent; no contact is made by it."""
    chance = Random(SEED)
    with acting_as(SYSTEM.id):
        officer = next(one for one in members(SYSTEM) if one.role is Role.SENIOR_MASH_OFFICER)
    with acting_as(officer.id):
        for school in (*NURSERIES, *PRIMARIES, *SECONDARIES):
            add_organisation(school, agency_code="education", by=officer)
        for place, (most, better) in READ_BACK.items():
            _read_back(place, most, better, chance, officer)
    _advise()
    return 0


ADVISED = (
    (
        "Kelly Birch",
        "Ferrybank Primary",
        "money",
        "Told them how to reach the food bank, and to ask the parents what would help.",
    ),
    (
        "Kelly Birch",
        "St Wilgyth's Primary",
        "family",
        "Suggested the school nurse, and a talk with the mother first.",
    ),
    (
        "Sam Okoro",
        "Quarrybank Surgery",
        "family",
        "Gave them the times of the parents’ group and how to book.",
    ),
)


def _advise() -> None:
    """Two early help officers look after schools, and advise them before there is any worry."""
    with acting_as(SYSTEM.id):
        staff = {one.name: one for one in members(SYSTEM)}
        places = {one.name: one.id for one in organisations(SYSTEM)}
    for name, place, need, words in ADVISED:
        with acting_as(staff[name].id):
            note_advice(places[place], need=need, words=words, by=staff[name])
            take_on_school(places[place], by=staff[name])


def _read_back(place: str, most: int, better: float, chance: Random, by: Viewer) -> None:
    code = "health-gp" if place.endswith("Surgery") else "education"
    organisation = add_organisation(place, agency_code=code, by=by)
    sent = sent_from(by, place, now() - SINCE)
    some = sent[:: max(1, len(sent) // most)][:most]
    for number, contact in enumerate(some):
        learned = LEARNING * (1 - number / len(some))
        met = [item for item in Item if chance.random() < USUAL[item] + better + learned]
        score(contact, met, organisation=organisation, by=by)
