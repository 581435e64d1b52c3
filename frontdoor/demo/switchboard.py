"""The telephones beside the contacts: each day's calls, as many as usual or as many as were published."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from random import Random

from frontdoor.demo.figures import WORKING_DAY
from frontdoor.demo.phones import CALLS_TO_A_CONCERN, Phones, Taken
from frontdoor.demo.sheets import Sheets
from frontdoor.demo.staff import Staff
from frontdoor.demo.steps import Life
from frontdoor.domain.accounts.rules import Role
from frontdoor.domain.contacts.rules import ReferrerKind, WayIn
from frontdoor.domain.notifications.rules import Kind
from frontdoor.foundation.clock import now

ANSWER = (Role.MASH_OFFICER, Role.SOCIAL_WORKER)
# A year of working days has as many calls as one in which the lines were open every day.
ON_A_WORKING_DAY = CALLS_TO_A_CONCERN * 7 / 5 / WORKING_DAY


class Switchboard:
    """Lays out one worker's part of the calls."""

    def __init__(
        self, sheets: Sheets, staff: Staff, published: Mapping[date, int], *, seed: int, number: int
    ) -> None:
        workers = [member for member in staff.members if member.role in ANSWER]
        rng = Random(f"{seed}/{number}/calls")
        self.phones = Phones(rng, sheets, workers, now(), name="AB"[number % 2])
        self.published = published

    def lay_out(self, day: date, lives: Sequence[Life], until: datetime | None) -> None:
        """The calls of one day, those that brought a contact first."""
        self.phones.until = until or self.phones.until
        taken = list(_taken(lives))
        if self.published:
            self.phones.lay_out_so_many(day, taken, self.published.get(day, 0))
        else:
            concerns = sum(life.concern.original.get("kind") != Kind.DOMESTIC_ABUSE for life in lives)
            self.phones.lay_out_day(day, taken, concerns * ON_A_WORKING_DAY)


def _taken(lives: Iterable[Life]) -> Iterable[Taken]:
    for life in lives:
        who = life.concern.referrer
        if life.concern.way_in is WayIn.TELEPHONE:
            professional = who.kind is ReferrerKind.PROFESSIONAL
            yield Taken(life.contact, life.raised_at, who.phone, life.raised_by, professional)
