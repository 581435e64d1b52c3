"""Which role may do what, written out a second time, and asked of every deed."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from frontdoor.domain.accounts.rules import INTAKE, PEOPLE, SYSTEM, May, Role, Viewer, may, must
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts import actions as contacts
from frontdoor.domain.contacts.rules import DraftKind, NoConcern
from frontdoor.domain.decisions import actions as decisions
from frontdoor.domain.decisions.rules import Progress
from frontdoor.domain.discussions import actions as discussions
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.feedback import actions as feedback
from frontdoor.domain.feedback.rules import How as Told
from frontdoor.domain.handovers import actions as handovers
from frontdoor.domain.matching import actions as matching
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.notifications import actions as notifications
from frontdoor.domain.people import actions as people
from frontdoor.domain.people.rules import Tie
from frontdoor.domain.sharing import actions as sharing
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.domain.triage import actions as triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.concerns import a_concern

ROLES = {
    "mash": Role.MASH_OFFICER,
    "senior": Role.SENIOR_MASH_OFFICER,
    "support": Role.BUSINESS_SUPPORT,
    "worker": Role.SOCIAL_WORKER,
    "manager": Role.TEAM_MANAGER,
    "operations": Role.OPERATIONS_MANAGER,
    "partner": Role.PARTNER,
    "help": Role.EARLY_HELP_OFFICER,
    "team": Role.RECEIVING_TEAM,
    "guardian": Role.GUARDIAN,
    "system": Role.OTHER_SYSTEM,
}
TABLE = """
            mash senior support worker manager operations partner help team guardian system
RAISE        x     x      x       x       x        -         -      -    -      -      x
IMPORT       x     x      x       x       x        x         -      -    -      -      -
LOOK         x     x      x       x       x        x         -      -    -      -      -
SORT         x     x      x       x       x        -         -      -    -      -      -
MATCH        x     x      x       x       x        -         -      -    -      -      -
TRIAGE       x     x      -       x       x        -         -      -    -      -      -
ASK          x     x      x       x       x        -         -      -    -      -      -
REPLY        -     -      -       -       -        -         x      x    x      -      -
DISCUSS      -     x      -       x       x        -         -      -    -      -      -
CONTRIBUTE   x     x      x       x       x        x         x      x    x      -      -
DECIDE       -     -      -       x       x        -         -      -    -      -      -
SIGN_OFF     -     -      -       x       x        -         -      -    -      -      -
RELEASE      -     x      -       x       x        -         -      -    -      -      -
PLAN         x     x      x       x       x        -         -      -    -      -      -
ACT          x     x      x       x       x        -         x      x    x      -      -
HAND_OVER    x     x      x       x       x        -         -      -    -      -      -
RECEIVE      -     -      -       -       -        -         -      x    x      -      -
TELL         x     x      x       x       x        -         -      -    -      -      -
CLOSE        x     x      x       x       x        -         -      -    -      -      -
RESTRICT     -     -      -       -       x        x         -      -    -      x      -
LIFT         -     -      -       -       -        -         -      -    -      x      -
DECLARE      x     x      x       x       x        x         x      x    x      x      -
BREAK_GLASS  -     x      -       x       x        -         -      -    -      -      -
OVERSEE      -     -      -       -       -        -         -      -    -      x      -
RULE         -     -      -       -       -        -         -      -    -      x      -
NOTE         -     -      -       -       -        -         x      -    -      -      -
ADVISE       -     -      -       -       -        -         -      x    x      -      -
PUBLISH      -     -      -       -       x        x         -      -    -      -      -
"""


def table() -> dict[tuple[May, Role], bool]:
    """Each cell: whether a role may do a kind of deed."""
    head, *rows = [line.split() for line in TABLE.strip().splitlines()]
    return {
        (May[deed], ROLES[column]): cell == "x"
        for deed, *cells in rows
        for column, cell in zip(head, cells, strict=True)
    }


def somebody(role: Role) -> Viewer:
    """A member in a role, of an agency of their own."""
    return Viewer(uuid4(), "Somebody", role, uuid4())


def test_the_table_speaks_of_every_role_and_every_kind_of_deed() -> None:
    members = set(Role) - {Role.SERVICE}
    assert table().keys() == {(deed, role) for deed in May for role in members}


@pytest.mark.parametrize(("deed", "role"), table())
def test_a_role_may_do_what_the_table_says(deed: May, role: Role) -> None:
    assert may(somebody(role), deed) is table()[deed, role]


@pytest.mark.parametrize("deed", May)
def test_the_service_itself_may_do_everything(deed: May) -> None:
    assert may(SYSTEM, deed)
    assert may(INTAKE, deed)


@pytest.mark.parametrize("deed", May)
def test_a_refusal_names_the_deed_and_whom_to_ask(deed: May) -> None:
    may_not = next(role for role in (*sorted(PEOPLE), Role.OTHER_SYSTEM) if not table()[deed, role])
    with pytest.raises(Refused) as refused:
        must(somebody(may_not), deed)
    said, _, named = refused.value.reason.removesuffix(".").partition(" Ask one of these: ")
    assert said == f"You may not {deed} as {may_not.label.lower()}."
    assert named.split(", ") == sorted(role.label.lower() for role in PEOPLE if table()[deed, role])


NOWHERE = UUID(int=9)
DEEDS: dict[str, tuple[May, Callable[[Viewer], object]]] = {
    "raise_concern": (May.RAISE, lambda by: contacts.raise_concern(a_concern(), by=by)),
    "keep_hub_draft": (May.RAISE, lambda by: contacts.keep_hub_draft(uuid4(), DraftKind.CALL, {}, by=by)),
    "send_hub_draft": (May.RAISE, lambda by: contacts.send_hub_draft(NOWHERE, a_concern(), by=by)),
    "let_hub_draft_go": (May.RAISE, lambda by: contacts.let_hub_draft_go(NOWHERE, by=by)),
    "import_notifications": (
        May.IMPORT,
        lambda by: notifications.import_notifications(Path(__file__).with_name("nothing.csv"), by=by),
    ),
    "correct": (May.MATCH, lambda by: people.correct(NOWHERE, {"school": "x"}, by=by)),
    "state_relationship": (
        May.MATCH,
        lambda by: people.state_relationship(NOWHERE, UUID(int=8), Tie.PARENT, by=by),
    ),
    "rule": (May.MATCH, lambda by: matching.rule(NOWHERE, UUID(int=8), Ruled.SAME, "why", by=by)),
    "undo": (May.MATCH, lambda by: matching.undo(NOWHERE, "why", by=by)),
    "triage": (
        May.TRIAGE,
        lambda by: triage.triage(NOWHERE, priority=Priority.RED, reason="r", way=Way.ASK, by=by),
    ),
    "ask_partner": (
        May.ASK,
        lambda by: sharing.ask_partner(
            NOWHERE,
            agency_code="police",
            people=[],
            purpose=Purpose.CHILD_IN_NEED,
            lawful_basis=LawfulBasis.PUBLIC_TASK,
            service_agreement=ServiceAgreement.GIVEN,
            words="w",
            priority=Priority.RED,
            by=by,
        ),
    ),
    "withdraw": (May.ASK, lambda by: sharing.withdraw(NOWHERE, reason="r", by=by)),
    "reply": (May.REPLY, lambda by: sharing.reply(NOWHERE, answer=Answer.NOTHING_HELD, by=by)),
    "open_together": (
        May.DISCUSS,
        lambda by: discussions.open_together(NOWHERE, kind=Kind.MDT, question="q", invited=[], by=by),
    ),
    "join": (May.CONTRIBUTE, lambda by: discussions.join(NOWHERE, how=How.ROOM, by=by)),
    "give_view": (May.CONTRIBUTE, lambda by: discussions.give_view(NOWHERE, "w", by=by)),
    "conclude": (
        May.DISCUSS,
        lambda by: discussions.conclude(
            NOWHERE, childs_voice="v", worries="w", strengths="", advised="a", by=by
        ),
    ),
    "decide": (
        May.DECIDE,
        lambda by: decisions.decide(
            NOWHERE, outcome=Outcome.EARLY_HELP, needs=[], tests=[], reasons="r", by=by
        ),
    ),
    "sign_off": (May.SIGN_OFF, lambda by: decisions.sign_off(NOWHERE, agree=True, by=by)),
    "agree_action": (
        May.PLAN,
        lambda by: decisions.agree_action(NOWHERE, what="w", agency=NOWHERE, due_on=today(), by=by),
    ),
    "report_action": (
        May.ACT,
        lambda by: decisions.report_action(NOWHERE, progress=Progress.DONE, evidence="e", by=by),
    ),
    "hand_over": (May.HAND_OVER, lambda by: handovers.hand_over(NOWHERE, team=NOWHERE, story="s", by=by)),
    "accept": (May.RECEIVE, lambda by: handovers.accept(NOWHERE, by=by)),
    "decline": (May.RECEIVE, lambda by: handovers.decline(NOWHERE, reason="r", instead="i", by=by)),
    "tell_referrer": (May.TELL, lambda by: feedback.tell_referrer(NOWHERE, "w", how=Told.CALL, by=by)),
    "tell_or_hold": (May.TELL, lambda by: feedback.tell_or_hold(NOWHERE, "w", how=Told.CALL, by=by)),
    "release": (May.RELEASE, lambda by: feedback.release(NOWHERE, agree=True, by=by)),
    "say_acknowledged": (May.TELL, lambda by: feedback.say_acknowledged(NOWHERE, how=Told.POST, by=by)),
    "set_aside": (May.SORT, lambda by: feedback.set_aside(NOWHERE, NoConcern.TRIAL, by=by)),
    "join_contacts": (
        May.SORT,
        lambda by: feedback.join(NOWHERE, NOWHERE, why="w", is_chaser=False, by=by),
    ),
    "say_why_not_told": (May.TELL, lambda by: feedback.say_why_not_told(NOWHERE, "r", by=by)),
    "follow_up": (May.TELL, lambda by: feedback.follow_up(NOWHERE, went_well=True, words="w", by=by)),
    "close": (May.CLOSE, lambda by: feedback.close(NOWHERE, by=by)),
    "say_in_public": (May.PUBLISH, lambda by: feedback.say_in_public("w", "d", by=by)),
    "take_down": (May.PUBLISH, lambda by: feedback.take_down(NOWHERE, by=by)),
    "reopen": (May.CLOSE, lambda by: feedback.reopen(NOWHERE, "r", by=by)),
}


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES.values())
@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_is_refused_to_the_roles_that_may_not_do_it(deed: str, role: Role) -> None:
    kind, attempt = DEEDS[deed]
    refused = False
    with acting_as(SYSTEM.id):
        try:
            attempt(somebody(role))
        except Refused as refusal:
            refused = refusal.reason.startswith(f"You may not {kind} ")
        except (NotThere, FileNotFoundError):
            pass
    assert refused is not table()[kind, role]
