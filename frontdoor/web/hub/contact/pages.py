"""The page of one contact, with the one next step."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.rules import StatutoryTest
from frontdoor.domain.contacts.actions import note_seen
from frontdoor.domain.feedback.rules import Kind
from frontdoor.domain.journey.rules import AFTER_DECISION, Stage
from frontdoor.foundation.files.rules import DRAWN, FLAG_WORDS
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.contact.folds import folds_of
from frontdoor.web.hub.contact.reading import everything_on, reading_done
from frontdoor.web.hub.contact.stated import facts_of, people_of
from frontdoor.web.hub.identity import Identity, age_said, identity
from frontdoor.web.hub.next_step import Where

STEPS = ["Arrived", "Triaged", "Asked", "Discussed", "Decided", "Handed over", "Told"]
AT = {
    Stage.ARRIVED: 0,
    Stage.TRIAGED: 1,
    Stage.WITH_PARTNERS: 2,
    Stage.IN_DISCUSSION: 3,
    Stage.READY: 3,
    Stage.TO_SIGN: 4,
    Stage.DECIDED: 4,
    Stage.OFFERED: 5,
    Stage.ACCEPTED: 5,
}

# Besides the one next step, what else may be done on an open contact; the page of each refuses what can't be now.
AT_ANY_TIME = (
    ("Take it, or hand it to a colleague", "hub:take", May.SORT),
    ("Name who it is about, or somebody missing", "hub:name_people", May.SORT),
    ("Who are they? Compare records", "hub:match", May.MATCH),
    ("Change the priority or the way", "hub:triage", May.TRIAGE),
    ("Ask a partner agency", "hub:ask", May.ASK),
    ("Discuss together", "hub:discuss", May.DISCUSS),
    ("Decide", "hub:decide", May.DECIDE),
    ("Agree an action", "hub:action", May.PLAN),
)
# Only until somebody asked, decided or promised something: after that it is closed, not sorted away.
UNTOUCHED = (
    ("It belongs to another contact", "hub:join", May.SORT),
    ("It is no worry: set it aside", "hub:set_aside", May.SORT),
)
# Whatever has become of it, and also for those who only oversee it.
WHO_SEES = (
    ("I know this family", "hub:know", May.DECLARE),
    ("A colleague knows this family", "hub:declare", May.RESTRICT),
    ("Restrict this record", "hub:restrict", May.RESTRICT),
    ("Who looked at it", "guardian:looks_at_contact", May.OVERSEE),
)
NOT_ACKNOWLEDGED = (("Say how they were told that we have it", "hub:acknowledged", May.TELL),)
ONCE_DECIDED = (
    ("Hand work over", "hub:hand_over", May.HAND_OVER),
    ("Who could help", "hub:offer_help", May.TELL),
    ("Tell the referrer", "hub:tell", May.TELL),
    ("Follow up", "hub:follow_up", May.TELL),
)


def contact(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """A contact: their words, who it is about, what is known, and all that was done, newest thinking last."""
    by = viewer(request)
    done = reading_done(by, contact_id)
    found = identity(by, contact_id, *done.readings())
    if found.unread and may(by, May.LOOK):
        note_seen(contact_id, by=by)
    page = everything_on(by, found, done)
    agency = request.GET.get("agency", "")
    return render(
        request,
        "hub/contact.html",
        {
            **page,
            "identity": found,
            "contact": found.contact,
            "bar": found.bar,
            "folds": folds_of(page, is_told=found.where.told),
            "facts": facts_of(found.contact, page["agency_shorts"]),
            "people": people_of(found.contact, page["records"]),
            "shown": page["known"].of(agency),
            "agency": agency,
            "steps": STEPS,
            "at": step_at(found.where),
            "left_out": left_out(found, page),
            "other_steps": other_steps(by, found.where, page),
            "who_sees": [(text, name) for text, name, deed in WHO_SEES if may(by, deed)],
            "is_closed": found.where.stage is Stage.CLOSED,
            "may_reopen": may(by, May.CLOSE),
            "may_tie": may(by, May.MATCH),
            "tests": {test.value: test.label for test in StatutoryTest},
            "flag_words": FLAG_WORDS,
            "drawn": DRAWN,
            "age_said": age_said,
        },
    )


def other_steps(by: Viewer, where: Where, page: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What else this member may do on it now, each with the name of its page."""
    steps = [*AT_ANY_TIME, *(ONCE_DECIDED if where.stage in AFTER_DECISION else ())]
    if not page["told"]:
        steps += NOT_ACKNOWLEDGED
    if not page["decisions"] and not page["requests"]:
        steps += UNTOUCHED
    if not page["in_the_way"]:
        steps.append(("Close", "hub:close", May.CLOSE))
    return [(text, name) for text, name, deed in steps if may(by, deed)]


def step_at(where: Where) -> int:
    """The place on the strip of steps; past its end once the referrer was told or the contact closed."""
    if where.stage is Stage.CLOSED or (where.told and where.stage in (Stage.DECIDED, Stage.ACCEPTED)):
        return len(STEPS)
    return AT[where.stage]


def left_out(found: Identity, page: Mapping[str, Any]) -> set[int]:
    """The places on the strip of what was never done, so that nobody reads a skipped step as a done one."""
    was_told = any(message.kind == Kind.OUTCOME for message in page["told"])
    never = {
        "Triaged": not found.priority,
        "Asked": not page["requests"],
        "Discussed": not page["discussions"],
        "Decided": not page["decisions"],
        "Handed over": not page["offers"],
        "Told": not was_told,
    }
    return {STEPS.index(step) for step, skipped in never.items() if skipped}
