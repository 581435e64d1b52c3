"""One line of the promises due: who is owed a word, for how long, on whom it waits, and how often they had to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.contacts.rules import reference_of
from frontdoor.domain.feedback.rules import Trying
from frontdoor.domain.journey.queries import Page, Stands
from frontdoor.domain.journey.rules import AFTER_DECISION, Stage
from frontdoor.foundation.clock import acknowledge_due
from frontdoor.foundation.govuk import words
from frontdoor.web.hub.identity import time_left
from frontdoor.web.hub.worklist.lines import Known, Line, lines_of


@dataclass(frozen=True)
class Promise:
    """A line, whose contact it is, and what else its reader should know."""

    contact: UUID
    line: Line
    notes: tuple[str, ...]
    """What went wrong on our side, in our words: a message that did not arrive, a promise that they had to ask for."""
    is_open: bool
    """Whether it can be counted where it goes on that they asked again."""


def promises_of(
    viewer: Viewer,
    page: Page,
    others: Mapping[UUID, Stands],
    known: Known,
    tried: Mapping[UUID, Trying],
) -> list[Promise]:
    """The referrers of a page, a line each, in its order; `others` are the contacts to which some were joined."""
    shown = {line.href: line for line in lines_of(viewer, page, known)}
    made = []
    for row in page.rows:
        line = shown.get(reverse("hub:contact", args=[row.contact_id]))
        if line is not None:
            other = others.get(row.joined_to) if row.joined_to else None
            promise = _promise(row, other, line, known)
            made.append(replace(promise, notes=(*promise.notes, *said_of(tried.get(row.contact_id)))))
    return made


def _promise(row: Stands, other: Stands | None, line: Line, known: Known) -> Promise:
    at = other or row
    ready = Stage(at.stage) in AFTER_DECISION or at.closed_at is not None
    due = acknowledge_due(row.owed_since, known.desk) if row.owed_since else None
    # How often they had to ask stands below, in our own words.
    state = " · ".join(part for part in line.state.split(" · ") if not part.startswith("they chased"))
    if ready:
        state = "Decided: a message is drafted"
    elif other is not None:
        state = "Waits for what is decided there"
    return Promise(
        row.contact_id,
        replace(
            line,
            href=f"{reverse('hub:tell', args=[row.contact_id])}?next=owed" if ready else line.href,
            action="Tell them" if ready else "Open",
            state=state,
            left=time_left(due, "", known.desk),
            waits=not ready,
        ),
        tuple(_notes(row, other)),
        is_open=at.closed_at is None,
    )


def _notes(row: Stands, other: Stands | None) -> list[str]:
    notes = []
    if row.lost:
        notes.append("Our message did not arrive. Tell them another way.")
    elif row.acknowledged_at is None and row.told_at is None:
        notes.append("They have not been told that we have it.")
    if chased := row.chased + (other.chased if other else 0):
        notes.append(f"We kept them waiting: they had to ask {words.times(chased)}.")
    if other is not None:
        notes.append(f"Joined to {reference_of(other.contact_id)}.")
    return notes


def said_of(trying: Trying | None) -> list[str]:
    """How often somebody was tried, what came of the last try, and when the next is."""
    if not trying or not trying.tries:
        return []
    last = trying.tries[-1]
    said = f"Tried {words.times(len(trying.tries))}. {words.when(last.at)}: {last.why.label.lower()}."
    if trying.next_at:
        said += f" Next try: {words.when(trying.next_at, ago=False)}."
    return [said, *(["The number that they gave is not theirs."] if trying.phone_is_wrong else [])]
