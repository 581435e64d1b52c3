"""The stages of a contact, whose turn each is, and the table of (from, deed, to)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from frontdoor.domain.contacts.rules import (
    ConcernRaised,
    ContactClosed,
    ContactJoined,
    ContactReopened,
    ContactSetAside,
    WayIn,
)
from frontdoor.domain.decisions.rules import Decided, SentBack, SignedOff
from frontdoor.domain.discussions.rules import DiscussionConcluded, DiscussionOpened
from frontdoor.domain.handovers.rules import HandedOver, HandoverAccepted, HandoverDeclined, HandoverWithdrawn
from frontdoor.domain.notifications.rules import NotificationPassedOn, PassingOnUndone
from frontdoor.domain.sharing.rules import PartnerAsked, PartnerReplied, RequestWithdrawn
from frontdoor.domain.triage.rules import Triaged
from frontdoor.foundation.events.rules import Deed


class Stage(StrEnum):
    """Where a contact stands."""

    ARRIVED = "arrived"
    TRIAGED = "triaged"
    WITH_PARTNERS = "with_partners"
    IN_DISCUSSION = "in_discussion"
    READY = "ready"
    TO_SIGN = "to_sign"
    DECIDED = "decided"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The stage as a worker reads it."""
        return LABELS[self]


LABELS = {
    Stage.ARRIVED: "Arrived",
    Stage.TRIAGED: "Triaged",
    Stage.WITH_PARTNERS: "With partners",
    Stage.IN_DISCUSSION: "In discussion",
    Stage.READY: "Ready to decide",
    Stage.TO_SIGN: "Waiting for sign-off",
    Stage.DECIDED: "Decided",
    Stage.OFFERED: "Offered to a team",
    Stage.ACCEPTED: "Accepted by a team",
    Stage.CLOSED: "Closed",
}


SET_ASIDE, JOINED = "set_aside", "joined"
"""How a contact may end without a decision; an opened one is decided like any other."""
UNSEEN = (
    WayIn.PUBLIC_FORM,
    WayIn.PROFESSIONAL_FORM,
    WayIn.EMAIL,
    WayIn.POLICE,
    WayIn.SYSTEM,
)
"""Ways in by which a contact arrives with nobody of the hub having seen it."""


UNSEEN_WORDS = (
    "New at the front door and not opened by anybody for more than a working day: {how_many}.\n\n"
    "Please sign in and look at the top of the list. They are marked “left unseen”."
)


@dataclass(frozen=True)
class LeftUnseen(Deed):
    """Nobody of the hub had opened what arrived within a working day: it moves up the list, and managers are told."""


class News(StrEnum):
    """What came on a contact since somebody of the hub last opened it."""

    WROTE = "wrote"
    ANSWERED = "answered"
    NOT_DONE = "not_done"

    @property
    def label(self) -> str:
        """The news as a worker reads it in a list."""
        return {
            "wrote": "they wrote again",
            "answered": "a partner has answered since",
            "not_done": "an action could not be done",
        }[self.value]


class Turn(StrEnum):
    """Whose turn it is."""

    HUB = "hub"
    PARTNERS = "partners"
    DISCUSSION = "discussion"
    MANAGER = "manager"
    TEAM = "team"
    NOBODY = "nobody"


class Pile(StrEnum):
    """A pile of the hub's open work; one contact may lie in several."""

    UNREAD = "unread"
    MINE = "mine"
    TO_DECIDE = "to_decide"
    TO_SIGN = "to_sign"
    TO_TELL = "to_tell"
    WITH_OTHERS = "with_others"
    ALL = "all"

    @property
    def label(self) -> str:
        """The pile as a worker reads it."""
        return {"unread": "New", "all": "All open", "with_others": "Waiting on others"}.get(
            self.value, self.value.replace("_", " ").capitalize()
        )


OWNER: dict[Stage, Turn] = {
    Stage.ARRIVED: Turn.HUB,
    Stage.TRIAGED: Turn.HUB,
    Stage.WITH_PARTNERS: Turn.PARTNERS,
    Stage.IN_DISCUSSION: Turn.DISCUSSION,
    Stage.READY: Turn.HUB,
    Stage.TO_SIGN: Turn.MANAGER,
    Stage.DECIDED: Turn.HUB,
    Stage.OFFERED: Turn.TEAM,
    Stage.ACCEPTED: Turn.HUB,
    Stage.CLOSED: Turn.NOBODY,
}

BEFORE_DECISION = (Stage.ARRIVED, Stage.TRIAGED, Stage.WITH_PARTNERS, Stage.IN_DISCUSSION, Stage.READY)
DECIDABLE = (*BEFORE_DECISION, Stage.TO_SIGN, Stage.DECIDED, Stage.OFFERED, Stage.ACCEPTED)
OPEN = DECIDABLE
AFTER_DECISION = (Stage.DECIDED, Stage.OFFERED, Stage.ACCEPTED)


def _each(stages: Iterable[Stage], deed: type[Deed], to: Stage) -> dict[tuple[Stage | None, str], Stage]:
    return {(stage, deed.name): to for stage in stages}


# (from, deed) -> to. What is not in the table leaves the stage as it is: a late reply is kept, and moves nothing.
TRANSITIONS: dict[tuple[Stage | None, str], Stage] = {
    (None, ConcernRaised.name): Stage.ARRIVED,
    (Stage.ARRIVED, Triaged.name): Stage.TRIAGED,
    **_each((Stage.ARRIVED, Stage.TRIAGED, Stage.READY), PartnerAsked, Stage.WITH_PARTNERS),
    (Stage.WITH_PARTNERS, PartnerReplied.name): Stage.READY,
    (Stage.WITH_PARTNERS, RequestWithdrawn.name): Stage.READY,
    **_each(
        (Stage.ARRIVED, Stage.TRIAGED, Stage.WITH_PARTNERS, Stage.READY),
        DiscussionOpened,
        Stage.IN_DISCUSSION,
    ),
    (Stage.IN_DISCUSSION, DiscussionConcluded.name): Stage.READY,
    **_each(DECIDABLE, Decided, Stage.DECIDED),
    (Stage.TO_SIGN, SignedOff.name): Stage.DECIDED,
    **_each((Stage.TO_SIGN, *AFTER_DECISION), SentBack, Stage.READY),
    **_each((Stage.DECIDED, Stage.ACCEPTED), HandedOver, Stage.OFFERED),
    # A team that declines gives it back to the hub at once; another team, offered it too, may still accept.
    **_each((Stage.OFFERED, Stage.DECIDED), HandoverAccepted, Stage.ACCEPTED),
    (Stage.OFFERED, HandoverDeclined.name): Stage.DECIDED,
    (Stage.OFFERED, HandoverWithdrawn.name): Stage.DECIDED,
    # Passed on, a notification about adults alone goes its way without a decision of this hub: docs/decisions/0016.
    **_each(BEFORE_DECISION, NotificationPassedOn, Stage.DECIDED),
    **_each(AFTER_DECISION, PassingOnUndone, Stage.READY),
    **_each(OPEN, ContactClosed, Stage.CLOSED),
    **_each(OPEN, ContactSetAside, Stage.CLOSED),
    **_each(OPEN, ContactJoined, Stage.CLOSED),
    (Stage.CLOSED, ContactReopened.name): Stage.READY,
}
