"""Who may pass a notification on, and what keeps it here: wherever a child may be, the children's hub keeps it."""

from datetime import date
from uuid import UUID

from frontdoor.domain.accounts.rules import May, Role, Viewer
from frontdoor.domain.agreements.queries import sign_off_rules
from frontdoor.domain.agreements.rules import Outcome, SignOffRules
from frontdoor.domain.contacts.policies import must_be_able_to
from frontdoor.domain.notifications.models import Entry, PassingOn
from frontdoor.domain.notifications.rules import REPEAT_WITHIN, Hub, Period, Went, Why
from frontdoor.foundation.records.refusals import NotThere, Refused

OUTCOMES = {
    Went.ADULTS: Outcome.ADULTS_SAFEGUARDING,
    Went.SHARED: Outcome.ADULTS_SAFEGUARDING,
    Went.ELSEWHERE: Outcome.OUT_OF_COUNTY,
}
"""The outcome whose sign-off rule says who may pass a notification on: it is a smaller step the same way."""

WITH_CHILDREN = (Hub.CHILDREN, Hub.BOTH)
WHERE_TO = {Went.ADULTS: Hub.ADULTS, Went.SHARED: Hub.BOTH, Went.ELSEWHERE: Hub.ELSEWHERE}
MAY_RETURN = frozenset({Role.OPERATIONS_MANAGER, Role.TEAM_MANAGER, Role.SENIOR_MASH_OFFICER, Role.SERVICE})
MAY_NAME_MAILBOX = frozenset({Role.OPERATIONS_MANAGER, Role.SERVICE})


def why_not_pass(viewer: Viewer, to: Went, rules: SignOffRules) -> str:
    """Why the sign-off rules in force keep this role from passing a notification on; empty where they do not."""
    rule = rules.of(OUTCOMES[to])
    if viewer.role is Role.SERVICE or rule.may_sign_alone(viewer.role):
        return ""
    who = " or ".join(sorted(role.label for role in rule.alone)).lower()
    return f"Only a {who} may do this: it goes by the sign-off rule for {rule.outcome.label.lower()}."


def must_be_able_to_pass(viewer: Viewer, contact: UUID, to: Went) -> tuple[Entry, Why]:
    """The notification, and the reason for which it may go there; refused with what keeps it here."""
    must_be_able_to(viewer, May.HAND_OVER, contact)
    if reason := why_not_pass(viewer, to, sign_off_rules(viewer)):
        raise Refused(reason)
    entry = Entry.objects.filter(contact_id=contact).first()
    if entry is None:
        raise Refused(
            "This did not come as a notification of the police. Decide on it as on any other contact."
        )
    if entry.went:
        raise Refused("This notification was passed on already.")
    hub, why = (
        (Hub.BOTH, Why.CHILD_AT_ADDRESS)
        if entry.hub == Hub.ADULTS and child_at_address(viewer, entry)
        else (Hub(entry.hub), Why(entry.why))
    )
    if hub is not WHERE_TO[to]:
        raise Refused(f"This notification can’t go there. {why.said()}")
    return entry, why


def child_at_address(viewer: Viewer, entry: Entry) -> bool:
    """Whether a child was on another notification of this household in the 12 months around it."""
    if not entry.household:
        return False
    around = (entry.received_at - REPEAT_WITHIN, entry.received_at + REPEAT_WITHIN)
    others = Entry.objects.filter(block=entry.block, received_at__range=around, hub__in=WITH_CHILDREN)
    return others.exclude(contact_id=entry.contact_id).exists()


def stands_passed(viewer: Viewer, contact: UUID) -> PassingOn:
    """The passing on of a notification that has not been taken back."""
    row = PassingOn.objects.filter(contact_id=contact, taken_back=None).order_by("-passed_at").first()
    if row is None:
        raise NotThere
    return row


def must_be_able_to_return(viewer: Viewer, period: Period, on: date) -> None:
    """Refuse telling the police of a period to other roles, or before it is over."""
    if viewer.role not in MAY_RETURN:
        who = ", ".join(sorted(role.label.lower() for role in MAY_RETURN - {Role.SERVICE}))
        raise Refused(f"You may not send this as {viewer.role.label.lower()}. Ask one of these: {who}.")
    if not period.is_over(on):
        raise Refused("This period is not over yet. Send it once it is, so that the police get it whole.")


def must_be_able_to_name_mailbox(viewer: Viewer) -> None:
    """Refuse saying where the police's quality goes to all but whoever keeps the partnership's agreements."""
    if viewer.role not in MAY_NAME_MAILBOX:
        raise Refused("Only the MASH operations manager says where this is sent. Ask them.")
