"""Which hub a notification is for, and why: proposed from what it says, decided by a person."""

import re
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.agencies.geography import districts, lookup
from frontdoor.domain.contacts.rules import Part
from frontdoor.domain.notifications.rules.lacking import CHILDREN, age_of, is_child
from frontdoor.domain.notifications.rules.vocabulary import Kind, Notification

_MINOR = re.compile(
    r"\b(?:child(?:ren)?|grandchild(?:ren)?|kids?|bab(?:y|ies)|toddlers?|infants?|newborns?|teenagers?|youngsters?"
    r"|sons?|daughters?|stepsons?|stepdaughters?|schoolboys?|schoolgirls?|schoolchild(?:ren)?|juveniles?|pregnan\w*"
    r"|unborn|foetus|nursery|school|(?:[0-9]|1[0-7])[ -]?(?:y(?:ea)?rs?|months?|weeks?|mths?|wks?)[ -]olds?"
    r"|(?:[0-9]|1[0-7])[ ]?y/?o)\b",
    re.IGNORECASE,
)


class Hub(StrEnum):
    """Whose a notification is by what it says."""

    CHILDREN = "children"
    ADULTS = "adults"
    BOTH = "both"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"

    @property
    def label(self) -> str:
        """The hub as people say it."""
        return {
            "children": "Children’s hub",
            "adults": "Adults’ hub",
            "both": "Both hubs",
            "elsewhere": "Another council",
            "unclear": "Not enough to tell",
        }[self.value]


class Why(StrEnum):
    """The reason for which a notification is proposed to a hub."""

    CHILD_NAMED = "child_named"
    UNBORN = "unborn"
    CHILD_SPOKEN_OF = "child_spoken_of"
    CHILDS_FORM = "childs_form"
    CHILD_AND_ADULT_AT_RISK = "child_and_adult_at_risk"
    CHILD_AT_ADDRESS = "child_at_address"
    ADULT_AT_RISK = "adult_at_risk"
    ADULTS_ONLY = "adults_only"
    LIVES_ELSEWHERE = "lives_elsewhere"
    NOBODY_NAMED = "nobody_named"
    AGE_NOT_SAID = "age_not_said"
    PLACE_NOT_SAID = "place_not_said"

    def said(self, place: str = "") -> str:
        """The reason in one sentence; `place` is the council where they live."""
        return REASONS[self].format(place=place or "another council’s area")


REASONS = {
    Why.CHILD_NAMED: "A child is named on it, so the children’s hub keeps it.",
    Why.UNBORN: "An unborn child is named on it, so the children’s hub keeps it.",
    Why.CHILD_SPOKEN_OF: "No child is named, but its words may speak of one, so the children’s hub keeps it.",
    Why.CHILDS_FORM: "It came on the form for a child and names none, so the children’s hub keeps it.",
    Why.CHILD_AND_ADULT_AT_RISK: "A child and an adult at risk are on it: the children’s hub keeps it, and the "
    "adults’ hub is offered its part.",
    Why.CHILD_AT_ADDRESS: "Only adults are named on it, but children were named at this address in the last 12 "
    "months: the children’s hub keeps it, and the adults’ hub is offered its part.",
    Why.ADULT_AT_RISK: "An adult at risk is named, and no child is named or spoken of.",
    Why.ADULTS_ONLY: "Only adults are named, and no child is spoken of.",
    Why.LIVES_ELSEWHERE: "They live in {place}, and no child is named or spoken of.",
    Why.NOBODY_NAMED: "Nobody is named on it, so it can’t be told whose it is. Ask the officer.",
    Why.AGE_NOT_SAID: "It is not said how old somebody on it is: they may be a child. Ask the officer.",
    Why.PLACE_NOT_SAID: "It is not said where they live, so it can’t be told which council’s it is. Ask the officer.",
}


@dataclass(frozen=True)
class Counted:
    """Who is on a notification, counted: all that the proposal hangs on."""

    kind: str
    children: int = 0
    unborn: int = 0
    adults_at_risk: int = 0
    adults: int = 0
    ageless: int = 0
    spoken_of: bool = False
    placed: bool = True
    district: str = ""

    @property
    def has_child(self) -> bool:
        """Whether a child is anywhere on it: named, unborn, spoken of, or what the form is for."""
        return bool(self.children or self.unborn or self.spoken_of or self.kind == Kind.PPN_CHILD)


def counted(found: Notification) -> Counted:
    """Who is on a notification, as the officer named them."""
    named = [person for person in found.people if person.role not in CHILDREN]
    minors = sum(is_child(person, found) for person in named)
    return Counted(
        kind=found.kind,
        children=minors + sum(person.role is Part.CHILD for person in found.people),
        unborn=sum(person.role is Part.UNBORN for person in found.people),
        adults_at_risk=sum(
            person.role is Part.ADULT_AT_RISK and not is_child(person, found) for person in named
        ),
        adults=len(named) - minors,
        ageless=sum(
            age_of(person, found) is None and person.role not in (Part.ADULT_AT_RISK, Part.PARENT)
            for person in named
        ),
        spoken_of=speaks_of_a_child(found.narrative),
        placed=bool(found.address or found.postcode or found.town),
    )


def speaks_of_a_child(words: str) -> bool:
    """Whether words may speak of a child or a pregnancy: a word too many keeps a notification here, no more."""
    return bool(_MINOR.search(words))


def hub_for(on_it: Counted) -> tuple[Hub, Why]:
    """Which hub a notification is for. Wherever a child may be, the children's hub keeps it."""
    if on_it.has_child:
        if on_it.adults_at_risk:
            return Hub.BOTH, Why.CHILD_AND_ADULT_AT_RISK
        return Hub.CHILDREN, _why_children(on_it)
    if left_open := _why_unclear(on_it):
        return Hub.UNCLEAR, left_open
    if lives_elsewhere(on_it.district):
        return Hub.ELSEWHERE, Why.LIVES_ELSEWHERE
    return Hub.ADULTS, Why.ADULT_AT_RISK if on_it.adults_at_risk else Why.ADULTS_ONLY


def _why_unclear(on_it: Counted) -> Why | None:
    if not on_it.adults:
        return Why.NOBODY_NAMED
    if on_it.ageless:
        return Why.AGE_NOT_SAID
    return None if on_it.placed or on_it.district else Why.PLACE_NOT_SAID


def _why_children(on_it: Counted) -> Why:
    if on_it.children:
        return Why.CHILD_NAMED
    if on_it.unborn:
        return Why.UNBORN
    return Why.CHILD_SPOKEN_OF if on_it.spoken_of else Why.CHILDS_FORM


def lives_elsewhere(district: str) -> bool:
    """Whether a district is known, and is not one of the county's own."""
    return bool(district) and district not in districts()


def council_of(district: str) -> str:
    """The council of a district, by name; empty where the district is not known."""
    name, _ = lookup().authorities.get(district, ("", ""))
    return name
