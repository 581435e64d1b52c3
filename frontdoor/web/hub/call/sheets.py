"""What a call asks and how it ends: for whoever may answer it in the call, and for all others."""

from frontdoor.domain.accounts.rules import May, Viewer, may
from frontdoor.domain.agreements.queries import rules_in_force
from frontdoor.domain.contacts.queries import DraftSeen
from frontdoor.domain.contacts.rules import DraftKind, StatedConcern, WayIn
from frontdoor.domain.contacts.rules.company import written_beside
from frontdoor.foundation.clock import today
from frontdoor.web.hub.call.ending import answered
from frontdoor.web.hub.call.help import offer_picked
from frontdoor.web.hub.call.questions import Call, Conversation, may_name_nobody
from frontdoor.web.hub.call.talking import talking
from frontdoor.web.hub.keying import pages as keying
from frontdoor.web.hub.keying.questions import Stated
from frontdoor.web.hub.keying.sending import Chosen, Sent
from frontdoor.web.hub.keying.stating import concern_of


def concern_by_telephone(draft: DraftSeen, chosen: Chosen, by: Viewer) -> StatedConcern:
    """Say a call as a concern; what its taker chose at the end is kept with it, for whoever goes on."""
    return concern_of(
        draft.answers,
        way_in=WayIn.TELEPHONE,
        received_at=draft.started_at,
        on=today(),
        original={"call": {"taken_by": by.name, "chosen": chosen.label, **_also(draft)}},
    )


def _also(draft: DraftSeen) -> dict[str, list[str]]:
    """What two wrote in one place at once and nobody put together, and what whoever joined wrote: all is kept."""
    also = [str(one["value"]) for one in draft.answers.get("clashes") or ()] + written_beside(draft.answers)
    return {"also": also} if also else {}


def read_out(sent: Sent, _: object) -> str:
    """What to say to the caller when a call is sent on."""
    return f"Sent. Read out to the caller: reference {sent.reference}, code {sent.code}."


def offer_needs_and_prompts(form: Stated, by: Viewer) -> None:
    """Offer the needs and the prompts that the partnership agreed, and the services that were picked."""
    rules = rules_in_force(by)
    form.offer("needs", [(need.code, need.label) for need in rules.needs])
    for name in ("asked", "skipped"):
        form.offer(name, [(one.code, one.words) for one in rules.coaching])
    offer_picked(form, by)


CALL = keying.Sheet(
    kind=DraftKind.CALL,
    page="hub:call",
    template="hub/call/call.html",
    asked=Call,
    concern=concern_by_telephone,
    sent_words=read_out,
    dropped_words="The call was dropped: nothing was said in it.",
)
CONVERSATION = keying.Sheet(
    kind=DraftKind.CALL,
    page="hub:call",
    template="hub/call/call.html",
    asked=Conversation,
    concern=concern_by_telephone,
    sent_words=read_out,
    dropped_words=CALL.dropped_words,
    choices=(Chosen.ANSWERED, Chosen.ANSWERED_UNREAD, Chosen.NOW, Chosen.TRIAGE, Chosen.DECIDE),
    offered=offer_needs_and_prompts,
    further=talking,
    nobody_named=may_name_nobody,
    answer=answered,
)


def sheet_of(by: Viewer) -> keying.Sheet:
    """A conversation for whoever may decide; for all others, a call that goes on to somebody who may."""
    return CONVERSATION if may(by, May.DECIDE) else CALL
