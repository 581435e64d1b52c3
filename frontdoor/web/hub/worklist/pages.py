"""The hub's first page: what to look at first, over all ways in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.calls.queries import reading_to_ring_back
from frontdoor.domain.contacts.queries import reading_drafts
from frontdoor.domain.feedback.queries import reading_how_many_releases_wait
from frontdoor.domain.journey.queries import (
    MOST_CLOSED,
    PAGE,
    Filters,
    Page,
    raised_since,
    reading_closed,
    reading_look_first,
    reading_piles,
    reading_promises,
    reading_waiting,
)
from frontdoor.domain.journey.rules import Pile, raised_by_then
from frontdoor.foundation.clock import LONDON, now
from frontdoor.foundation.letters.queries import reading_how_many_undelivered
from frontdoor.foundation.records.readings import Reading, read_together
from frontdoor.web.frame.asked import page_asked
from frontdoor.web.frame.pages import here_with, lists, render, render_block, viewer
from frontdoor.web.hub.worklist.lines import Known, known_of, one_list, reading_around
from frontdoor.web.hub.worklist.narrowing import Narrowing
from frontdoor.web.hub.worklist.piles import CLOSED, NOTHING, SAID, YOURS, Chosen, chosen


def worklist(request: HttpRequest) -> HttpResponse:
    """What to look at first, over all ways in: danger, what is half taken down, the unread, then by urgency."""
    by, form = viewer(request), Narrowing(request.GET)
    pile = chosen(by, request.GET.get("pile", ""))
    filters = form.filters(pile)
    listed, drafts = _page(by, pile, filters, page_asked(request)), reading_drafts(by)
    piles, waiting, around = reading_piles(by), reading_waiting(by), reading_around(by)
    undelivered, to_ring = reading_how_many_undelivered(by), reading_to_ring_back(by)
    told = [undelivered] if may(by, May.TELL) else []
    to_release = reading_how_many_releases_wait(by)
    read_together(
        listed,
        drafts,
        piles,
        waiting,
        to_ring,
        around.rules,
        around.agencies,
        around.teams,
        to_release,
        *told,
    )
    page, counts = listed.found, piles.found
    calls = drafts.found if may(by, May.RAISE) and not pile.is_closed else []
    promises = reading_promises(by, raised_by_then(_tonight(now()), around.rules.found.hours))
    known = known_of(by, page, calls, around, promises)
    lines = one_list(by, page, calls, known)
    lists(request, len(lines))
    return render(
        request,
        "hub/worklist.html",
        {
            "form": form,
            "filtering": form.is_on,
            "pile": pile,
            "pile_words": _pile_words(pile, page),
            "piles": _piles(request, pile, counts),
            "lines": lines,
            "left_unseen": sum(row.left_unseen for row in page.rows),
            "paged": Paginator(range(page.total), PAGE).page(page.number),
            "waiting": _waiting(waiting.found, known),
            "promises": promises.found,
            "undelivered": undelivered.found if may(by, May.TELL) else 0,
            "to_release": to_release.found if may(by, May.RELEASE) else 0,
            "to_ring_back": to_ring.found,
            "nothing": NOTHING[pile.name],
            "open_in_all": counts[Pile.ALL],
            "drawn_at": known.at,
        },
    )


def news(request: HttpRequest) -> HttpResponse:
    """How many contacts arrived since the list was drawn: said above it, so that nobody's place in it is lost."""
    since = parse_datetime(request.GET.get("since", ""))
    found = raised_since(viewer(request), since) if since and since.tzinfo else 0
    return render_block(request, "hub/worklist.html", "news", {"arrived": found})


@dataclass(frozen=True)
class Tab:
    """One pile as a link, with how many lie in it."""

    text: str
    href: str
    current: bool
    count: int = 0


def _page(by: Viewer, pile: Chosen, filters: Filters, number: int) -> Reading[Page]:
    return (reading_closed if pile.is_closed else reading_look_first)(by, filters, number)


def _piles(request: HttpRequest, pile: Chosen, counts: Mapping[Pile, int]) -> list[Tab]:
    """The piles as links; each keeps the filters and begins at its first page."""

    def tab(text: str, name: str | None, count: int = 0) -> Tab:
        return Tab(text, here_with(request, pile=name, page=None), pile.name == (name or YOURS), count)

    own = tab("For you", None)
    others = [tab(each.label, each.value, counts[each]) for each in Pile]
    return [own, *others, tab("Closed", CLOSED)]


def _pile_words(pile: Chosen, page: Page) -> str:
    """What is shown first for this role, or how far a long list goes, so that nobody wonders where the rest is."""
    if pile.is_closed and page.total == MOST_CLOSED:
        return (
            f"Shown are the newest {MOST_CLOSED:,}. Narrow the list, or find the person, to see older ones."
        )
    return f"Shown first for you: {SAID[pile.piles]}." if pile.name == YOURS else ""


def _waiting(waiting: Mapping[UUID, int], known: Known) -> list[tuple[str, int]]:
    return [(known.agencies.get(agency, "A partner"), n) for agency, n in waiting.items()]


def _tonight(at: datetime) -> datetime:
    """The end of today on the wall clock."""
    here = at.astimezone(LONDON).replace(hour=0, minute=0, second=0, microsecond=0)
    return here + timedelta(days=1)
