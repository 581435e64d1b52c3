"""Who could help, beside the needs: services that fit them, the children's ages and where they live, to be picked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import QueryDict

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.geography import place_of
from frontdoor.domain.contacts.rules import ABOUT, Part
from frontdoor.domain.directory.queries import ServiceListed, reading_services, reading_suggested
from frontdoor.domain.directory.rules import ages_of_family
from frontdoor.domain.people.rules import age_on
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.readings import Reading
from frontdoor.web.hub.keying.answers import Answers, people_of
from frontdoor.web.hub.keying.births import read_birth
from frontdoor.web.hub.keying.questions import Stated
from frontdoor.web.hub.keying.stating import part_of

MOST = 5
CHANGES_HELP = ("needs", "postcode", "people")


@dataclass(frozen=True)
class Help:
    """What was picked so far, and what else may help; `changed` since it was drawn last."""

    picked: tuple[ServiceListed, ...]
    others: tuple[ServiceListed, ...]
    where: str
    asked: bool
    changed: bool

    @property
    def said(self) -> tuple[str, ...]:
        """Each picked service in a line that is read out and sent."""
        return tuple(one.said for one in self.picked)


def reading_help(by: Viewer, answers: Answers, before: Answers | None) -> Reading[Help]:
    """What stands beside the needs of a conversation, to be read along with more."""
    needs, place = list(answers.get("needs") or ()), place_of(str(answers.get("postcode") or ""))
    district = place.district_code if place.in_county else ""
    picked = reading_services(by, picked_in(answers))
    fitting = reading_suggested(by, needs, ages_in(answers), district, MOST)
    changed = before is None or any(before.get(name) != answers.get(name) for name in CHANGES_HELP)

    def seen(chosen: list[ServiceListed], found: list[ServiceListed]) -> Help:
        others = tuple(one for one in found if one not in chosen)
        return Help(tuple(chosen), others, place.district_name if district else "", bool(needs), changed)

    return Reading(picked, fitting, seen=seen)


def picked_in(answers: Mapping[str, Any]) -> list[UUID]:
    """The services picked, by their ids; what is no id is left out."""
    return ids_in(answers.get("help") or ())


def ids_in(said: Sequence[str]) -> list[UUID]:
    """Those of these words that are ids."""
    return list(dict.fromkeys(filter(None, map(_id, said))))


def offer_picked(form: Stated, by: Viewer) -> None:
    """Offer the services that were picked on the page, as far as they are in the directory."""
    sent = ids_in(form.data.getlist("help")) if isinstance(form.data, QueryDict) else []
    if not sent:  # nothing to look up on a page that is only drawn
        return
    form.offer("help", [(str(one.id), one.name) for one in reading_services(by, sent).found])


def said_of(by: Viewer, picked: Sequence[UUID]) -> tuple[str, ...]:
    """Each of these services in a line that is read out and sent."""
    return tuple(one.said for one in reading_services(by, picked).found)


def ages_in(answers: Answers) -> tuple[int, ...]:
    """The ages in years of whoever it is about, with a parent's; none where no age was said."""
    return ages_of_family(_age(one) for one in people_of(answers) if part_of(one) in ABOUT)


def _age(person: Mapping[str, str]) -> int | None:
    birth = read_birth(person.get("born", ""), today(), unborn=part_of(dict(person)) is Part.UNBORN)
    if birth.born:
        return age_on(birth.born, today())
    if birth.expected:
        return 0
    years = birth.age.lower().removeprefix("about ").strip()
    return int(years) if years.isascii() and years.isdigit() and len(years) < 3 else None


def _id(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
