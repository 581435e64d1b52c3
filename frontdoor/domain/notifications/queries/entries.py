"""One notification of the lane, and what its household was told of before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.queries import sign_off_rules
from frontdoor.domain.agreements.rules import SignOffRules
from frontdoor.domain.contacts.queries import ids_naming_again, reading_named_again
from frontdoor.domain.notifications.models import Entry, PassingOn
from frontdoor.domain.notifications.policies import OUTCOMES, WITH_CHILDREN, why_not_pass
from frontdoor.domain.notifications.rules import REPEAT_WITHIN, Heard, Hub, Went, Why, repeats_before
from frontdoor.foundation.records.readings import Reading, among


@dataclass(frozen=True)
class Passed:
    """Where a notification was passed on to, by whom and why; `beside` is the other contact of a sharing."""

    to: Went
    why: Why
    words: str
    beside: UUID | None
    passed_at: datetime
    passed_by: UUID


@dataclass(frozen=True)
class Notified:
    """A notification as pages show it, with what is worked out from those beside it.

    `before` is how many notifications told of this household in the 12 months before, the last of them at `last`;
    `elsewhere` how many told of the same people under another household. `newer` is the version that came after it,
    and `answered` says what of the missing that version says.
    """

    entry: Entry
    hub: Hub
    why: Why
    before: int
    last: datetime | None
    elsewhere: int
    newer: Entry | None
    answered: tuple[str, ...]
    passed: Passed | None

    @property
    def still_lacking(self) -> tuple[str, ...]:
        """What is missing still, in the newest version that came."""
        return tuple(self.newer.lacking if self.newer else self.entry.lacking)


# A notification as the lane keeps it, for pages.
EntrySeen = Entry


def notified(viewer: Viewer, contact: UUID, people: Sequence[UUID]) -> Notified | None:
    """The notification that a contact came as, with these people on it; None where it did not come as one."""
    return reading_notified(viewer, reading_entry(viewer, contact).found, people).found


def reading_entry(viewer: Viewer, contact: UUID) -> Reading[Entry | None]:
    """What the lane keeps of the notification that a contact came as, to be read along with more."""
    return Reading(Entry.objects.filter(contact_id=contact), seen=lambda rows: next(iter(rows), None))


def reading_notified(viewer: Viewer, entry: Entry | None, people: Sequence[UUID]) -> Reading[Notified | None]:
    """A notification with what is worked out from others, to be read along with more; of none, nothing is read."""
    if entry is None:
        return Reading(seen=lambda: None)
    return Reading(
        reading_beside(viewer, [entry], {entry.contact_id: list(people)}), seen=lambda found: found[0]
    )


def household_of(viewer: Viewer, entry: Entry, limit: int = 20) -> list[Entry]:
    """The other notifications of a household, newest first."""
    return reading_household(viewer, entry, limit).found


def reading_household(viewer: Viewer, entry: Entry | None, limit: int = 20) -> Reading[list[Entry]]:
    """The other notifications of a household, newest first, to be read along with more."""
    if entry is None or not entry.household:
        return Reading(seen=list)
    rows = Entry.objects.filter(block=entry.block).exclude(contact_id=entry.contact_id)
    return Reading(rows.order_by("-received_at", "-id")[:limit], seen=list)


def is_passed_on(viewer: Viewer, contact: UUID) -> bool:
    """Whether a notification went to the adults' hub or another council, and was not taken back."""
    rows = PassingOn.objects.filter(contact_id=contact, taken_back=None)
    return rows.filter(to__in=[Went.ADULTS, Went.ELSEWHERE]).exists()


def why_not_here(viewer: Viewer, rules: SignOffRules | None = None) -> dict[Went, str]:
    """For each place to pass a notification to, why this member may not; empty where they may.

    `rules` are who may sign what, where they were read already.
    """
    rules = rules or sign_off_rules(viewer)
    return {to: why_not_pass(viewer, to, rules) for to in OUTCOMES}


def passed_of(viewer: Viewer, contacts: Iterable[UUID]) -> dict[UUID, Passed]:
    """Where these contacts were passed on to, those taken back left out."""
    return reading_passed(viewer, list(contacts)).found


def reading_passed(viewer: Viewer, contacts: Sequence[UUID]) -> Reading[dict[UUID, Passed]]:
    """Where these contacts were passed on to, to be read along with more."""
    rows = PassingOn.objects.filter(contact_id__in=among(contacts), taken_back=None).order_by("passed_at")
    return Reading(rows, seen=lambda found: {row.contact_id: _passed(row) for row in found})


def _passed(row: PassingOn) -> Passed:
    return Passed(Went(row.to), Why(row.why), row.words, row.beside_id, row.passed_at, row.passed_by)


def with_what_is_beside(
    viewer: Viewer, rows: Sequence[Entry], people: dict[UUID, list[UUID]]
) -> list[Notified]:
    """These notifications with what is worked out from others: repeats, newer versions, children at the address."""
    return reading_beside(viewer, rows, people).found


def reading_beside(
    viewer: Viewer, rows: Sequence[Entry], people: dict[UUID, list[UUID]]
) -> Reading[list[Notified]]:
    """These notifications with what is worked out from others, to be read along with more, however many they are."""
    named = sorted({person for row in rows for person in people.get(row.contact_id, ())})
    ids = [row.contact_id for row in rows]
    return Reading(
        _told_of(rows),
        reading_named_again(viewer, named),
        Entry.objects.filter(contact_id__in=ids_naming_again(viewer, named)),
        reading_passed(viewer, ids),
        seen=partial(_all_seen, rows, people),
    )


def _all_seen(
    rows: Sequence[Entry],
    people: dict[UUID, list[UUID]],
    told: Sequence[Entry],
    again: dict[UUID, set[UUID]],
    *beside: Any,
) -> list[Notified]:
    others, passed = beside
    elsewhere = {row.contact_id: row for row in (*others, *rows)}
    found = []
    for row in rows:
        contacts = set().union(*(again.get(person, set()) for person in people.get(row.contact_id, ())))
        named = [elsewhere[one] for one in contacts if one in elsewhere]
        found.append(_seen(row, told, named, passed.get(row.contact_id)))
    return found


def _told_of(rows: Sequence[Entry]) -> Reading[list[Entry]]:
    """Every notification of the same households within 12 months of these, and every version of them, each once."""
    households = {row.household for row in rows if row.household}
    since = min((row.received_at for row in rows), default=None)
    of_households = Entry.objects.filter(block__in=households) if households else Entry.objects.none()
    return Reading(
        of_households.filter(received_at__gte=since - REPEAT_WITHIN) if since else of_households,
        Entry.objects.filter(reference__in={row.reference for row in rows}),
        seen=lambda there, versions: list({row.contact_id: row for row in (*there, *versions)}.values()),
    )


def _seen(row: Entry, told: Sequence[Entry], named: Sequence[Entry], passed: Passed | None) -> Notified:
    at_home = [one for one in told if row.household and one.household == row.household]
    earlier = [one for one in at_home if one.reference != row.reference and _is_before(one, row)]
    newer = max(
        (one for one in told if one.reference == row.reference and one.version > row.version),
        key=lambda one: one.version,
        default=None,
    )
    away = [one for one in named if one.block != row.block]
    hub, why = Hub(row.hub), Why(row.why)
    if hub is Hub.ADULTS and any(
        one.hub in WITH_CHILDREN and one.contact_id != row.contact_id for one in at_home
    ):
        hub, why = Hub.BOTH, Why.CHILD_AT_ADDRESS
    return Notified(
        entry=row,
        hub=hub,
        why=why,
        before=repeats_before(_heard(row), map(_heard, at_home)),
        last=max((one.received_at for one in earlier), default=None),
        elsewhere=repeats_before(_heard(row), map(_heard, away)),
        newer=newer,
        answered=_answered(row, newer),
        passed=passed,
    )


def _heard(row: Entry) -> Heard:
    return Heard(row.reference, row.received_at)


def _is_before(one: Entry, row: Entry) -> bool:
    return row.received_at - REPEAT_WITHIN <= one.received_at and (one.received_at, one.reference) < (
        row.received_at,
        row.reference,
    )


def _answered(row: Entry, newer: Entry | None) -> tuple[str, ...]:
    """What was missing, and is said by the newer version."""
    if newer is None:
        return ()
    left = list(newer.lacking)
    answered = []
    for code in row.lacking:
        if code in left:
            left.remove(code)
        else:
            answered.append(code)
    return tuple(answered)
