"""The pages on which something is keyed, a call or a paper: saved at every answer, sent once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import agencies
from frontdoor.domain.contacts.actions import (
    Kept,
    keep_hub_draft,
    keep_together,
    let_hub_draft_go,
    settle_clash,
)
from frontdoor.domain.contacts.queries import DraftSeen, hub_draft
from frontdoor.domain.contacts.rules import DraftKind, Part, StatedConcern
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.keying.answers import Answers, answers_in, people_of, person_form
from frontdoor.web.hub.keying.answers import Stated as Said
from frontdoor.web.hub.keying.births import read_birth
from frontdoor.web.hub.keying.both import clashed, has_more_people, of_colleagues, shown, shown_before
from frontdoor.web.hub.keying.known import around, known
from frontdoor.web.hub.keying.pressing import pressed
from frontdoor.web.hub.keying.questions import Stated
from frontdoor.web.hub.keying.sending import AT_ONCE, GOING_ON, Chosen, Sent, next_page, send
from frontdoor.web.hub.keying.stating import missing, part_of

ON_THE_WAY = timedelta(seconds=10)
"""How long after its sending a page may still save itself: it leaves no sooner than the next one is drawn."""

Concern = Callable[[DraftSeen, Chosen, Viewer], StatedConcern]
Further = Callable[[Viewer, Answers, Answers | None], dict[str, Any]]
"""What else a sheet shows of its answers, and of what was kept before them (None for a whole page)."""
Beside = Callable[[Viewer, UUID, Answers], dict[str, Any]]
"""What else one page shows of a draft, by its id and its answers."""


@dataclass(frozen=True)
class Sheet:
    """What differs between the ways in; all else about keying is one way for all of them."""

    kind: DraftKind
    page: str
    template: str
    asked: type[Stated]
    concern: Concern
    sent_words: Callable[[Sent, Answers], str]
    dropped_words: str
    choices: Sequence[Chosen] = GOING_ON
    offered: Callable[[Stated, Viewer], None] = lambda form, by: None
    further: Further = lambda by, answers, before: {"talk": None}
    nobody_named: Callable[[Answers], bool] = lambda answers: False
    answer: "Callable[[Open, DraftSeen, Stated, Chosen], HttpResponse | None] | None" = None
    """Ends it in the call itself; None, with the form saying why, where that could not be done."""


@dataclass(frozen=True)
class Open:
    """One draft that is open in a browser, and what else its page shows."""

    request: HttpRequest
    sheet: Sheet
    draft_id: UUID
    beside: Beside | None = None

    @property
    def by(self) -> Viewer:
        return viewer(self.request)


def keyed(
    request: HttpRequest, sheet: Sheet, draft_id: UUID, *, beside: Beside | None = None
) -> HttpResponse:
    """Every question on one screen; a button sends it, changes its people, or saves it.

    `beside` says what stands beside the questions where the page is drawn.
    """
    by, here = viewer(request), Open(request, sheet, draft_id, beside)
    draft = hub_draft(by, draft_id)
    if draft and draft.sent_as:
        return redirect("hub:contact", draft.sent_as)
    if request.method != "POST":
        return _drawn(here, draft)
    if request.POST.get("do") == "drop":
        return _dropped(here, draft)
    answers = answers_in(request.POST, sheet.asked)
    button = request.POST.get("do", "")
    at = pressed(by, answers, button)
    _keep(here, answers)
    _settle(here, button)
    if "send" in request.POST:
        return _sent(here)
    address = reverse(sheet.page, args=[draft_id])
    # Without a fragment: a browser that is sent to one puts the cursor nowhere, and people are typed one after another.
    return redirect(f"{address}?at={at}" if at else address)


def saved(request: HttpRequest, sheet: Sheet, draft_id: UUID) -> HttpResponse:
    """Keep it as it stands, and bring what is known of those about whom something new was typed."""
    by = viewer(request)
    if request.method != "POST":
        raise NotThere
    before = hub_draft(by, draft_id)
    if before and _just_sent_by(by, before):
        return HttpResponse(status=204)
    posted = answers_in(request.POST, sheet.asked)
    kept = _keep(Open(request, sheet, draft_id), posted)
    old = before.answers if before else {}
    page = {
        **beside(by, posted, _changed(old, posted)),
        "saved_at": kept.at,
        "first": before is None,
        "was": shown(posted) if "was" in request.POST else None,
        "theirs": of_colleagues(kept, posted),
        "clashed": clashed(by, kept.answers, sheet.asked),
        "more_people": has_more_people(kept, posted),
        **sheet.further(by, kept.answers, old),
    }
    answer = render(request, "hub/keying/_saved.html", page)
    if kept.renamed:  # the page and the sheet call two people by one name: only a fresh page puts that right
        answer["HX-Refresh"] = "true"
    return answer


def _keep(here: Open, answers: Mapping[str, Any]) -> Kept:
    """Keep what a page sent; what it does not say it changed stays as a colleague left it."""
    was = shown_before(here.request)
    if was is None:
        at = keep_hub_draft(here.draft_id, here.sheet.kind, answers, by=here.by)
        return Kept(at, answers, {}, renamed=False)
    return keep_together(here.draft_id, here.sheet.kind, answers, was=was, by=here.by)


def _settle(here: Open, button: str) -> None:
    """Put in, or leave out, what a colleague wrote at the same moment, where a button says so."""
    deed, _, place = button.partition(":")
    if deed in {"both", "leave"} and place.isdigit():
        settle_clash(here.draft_id, int(place), put_in=deed == "both", by=here.by)


def _just_sent_by(by: Viewer, draft: DraftSeen) -> bool:
    """Whether this is the page saving itself once more while its own sending was on the way: it holds nothing new."""
    return bool(draft.sent_as) and draft.saved_by == by.id and now() - draft.saved_at < ON_THE_WAY


def beside(by: Viewer, answers: Answers, people: Sequence[Said]) -> dict[str, Any]:
    """What stands beside the questions: danger, what was understood of a birth, and who is known."""
    on = today()
    births = {
        one["key"]: read_birth(one.get("born", ""), on, unborn=part_of(one) is Part.UNBORN).said(on)
        for one in people
    }
    return {
        "emergency": answers.get("emergency") == "yes",
        "births": births,
        "known": known(by, people, answers, on),
    }


def people_drawn(by: Viewer, answers: Answers, people: Sequence[Said], at: str) -> dict[str, Any]:
    """The questions about people, with who is known of them, and their household."""
    return {
        "people": [(one["key"], person_form(one)) for one in people],
        "at": at,
        "around": around(by, people),
        **beside(by, answers, people),
    }


def _changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Said]:
    """The people of whom something else is said than before; all of them when the family's address changed."""
    old = {one["key"]: one for one in before.get("people") or ()}
    moved = any(before.get(name) != now.get(name) for name in ("line", "town", "postcode"))
    return [one for one in now["people"] if moved or old.get(one["key"]) != one]


def _drawn(
    here: Open, draft: DraftSeen | None, form: Stated | None = None, lacking: Sequence[str] = ()
) -> HttpResponse:
    by = here.by
    answers = dict(draft.answers) if draft else {}
    begun_by = draft.started_by if draft else by.id
    form = form or _offered(here.sheet, here.sheet.asked(initial=answers), by)
    page = {
        "draft_id": here.draft_id,
        "form": form,
        "lacking": lacking,
        "saved_at": draft.saved_at if draft else None,
        "begun_at": draft.started_at if draft else None,
        "begun_by": "" if begun_by == by.id else names_of(by, [begun_by]).get(begun_by, "a colleague"),
        "choices": here.sheet.choices,
        "was": shown(answers),
        "clashed": clashed(by, answers, here.sheet.asked),
        **people_drawn(by, answers, people_of(answers), here.request.GET.get("at", "")),
        **here.sheet.further(by, answers, None),
    }
    more = here.beside(by, here.draft_id, answers) if here.beside else {}
    return render(here.request, here.sheet.template, {**page, **more})


def _offered(sheet: Sheet, form: Stated, by: Viewer) -> Stated:
    form.offer("agency_code", [(each.code, each.short) for each in agencies(by)])
    sheet.offered(form, by)
    return form


def _sent(here: Open) -> HttpResponse:
    """Send it if it says enough; else the same page says what is missing, and nothing is lost."""
    request, sheet, by = here.request, here.sheet, here.by
    chosen = Chosen(request.POST["send"])
    draft = hub_draft(by, here.draft_id)
    if draft is None:
        raise NotThere
    form = _offered(sheet, sheet.asked(request.POST), by)
    at_once = sheet.answer if chosen in AT_ONCE else None
    lacking = missing(draft.answers, may_name_nobody=bool(at_once) and sheet.nobody_named(draft.answers))
    if not form.is_valid() or lacking:
        return _drawn(here, draft, form, lacking)
    if at_once:
        return at_once(here, draft, form, chosen) or _drawn(here, draft, form)
    sent = send(draft, sheet.concern(draft, chosen, by), by=by)
    messages.success(request, sheet.sent_words(sent, draft.answers))
    for reason in sent.unlinked:
        messages.warning(request, reason)
    return redirect(next_page(by, sent.contact_id, chosen, str(draft.answers.get("outcome") or "")))


def _dropped(here: Open, draft: DraftSeen | None) -> HttpResponse:
    if draft:
        let_hub_draft_go(draft.id, by=here.by)
    messages.success(here.request, here.sheet.dropped_words)
    return redirect("hub:worklist")
