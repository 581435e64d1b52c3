"""Restricted records, conflicts of interest and what the guardian is asked, as part of the story."""

from datetime import timedelta
from typing import TYPE_CHECKING

import time_machine

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.rules import Involved, Part
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import (
    answer_question,
    ask_guardian,
    break_glass,
    declare_conflict,
    end_conflict,
    escalate_unreviewed,
    let_see,
    let_see_no_longer,
    lift,
    restrict,
    review,
)
from frontdoor.domain.needtoknow.queries import uses
from frontdoor.domain.needtoknow.rules import Conflict, Restricted
from frontdoor.domain.needtoknow.rules import Verdict as Reviewed
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern
from tests.factories.deeds import people_on
from tests.needtoknow.readers import shut

if TYPE_CHECKING:
    from tests.needtoknow.story import Story


COLLEAGUES = StatedPerson(forename="Ottoline", surname="Restrictedname", nhs_number="9990001006")
PERHAPS_COLLEAGUES = StatedPerson(forename="Ottoline", nhs_number=COLLEAGUES.nhs_number)


def close_records(story: "Story") -> None:
    """A colleague's child, whose record is restricted; the glass broken twice; and an officer who knows the family."""
    manager, guardian = story.viewer("team manager"), story.viewer("guardian")
    named = story.viewer("social worker, named on the restricted record")
    knows = story.viewer("MASH officer, who knows the family")
    with acting_as(INTAKE.id):
        contact = raise_concern(
            a_concern(words="restricted-canary", people=(Involved(Part.CHILD, COLLEAGUES),)), by=INTAKE
        )
    [of_person] = people_on(contact.id)
    of = {contact.id, of_person}
    with acting_as(manager.id):
        restriction = restrict(contact=contact.id, why=Restricted.STAFF, allowed=[named.id], by=manager)
    senior, worker = story.viewer("senior MASH officer"), story.viewer("social worker")
    uses_of = (
        (senior, "She telephoned from the hospital just now", Reviewed.RIGHT),
        (worker, "Somebody else asked me to do it", None),
    )
    for by, reason, verdict in uses_of:
        with acting_as(by.id):
            break_glass(contact.reference, reason, lasts=timedelta(hours=1), by=by)
        if verdict:
            with acting_as(guardian.id):
                review(uses(guardian, reviewed=False)[0].id, verdict, by=guardian)
    with acting_as(guardian.id):
        [use] = uses(guardian, reviewed=False)
        let_see(restriction, story.viewer("business support").id, by=guardian)
        let_see_no_longer(restriction, story.viewer("business support").id, by=guardian)
        lifted = restrict(person=story.ids["other_child"], why=Restricted.KNOWN, allowed=[], by=guardian)
        lift(lifted, "Another family of that name", by=guardian)
    with acting_as(knows.id):
        story.ids["conflict"] = declare_conflict(
            story.child, kind=Conflict.RELATED, words="conflict-canary", by=knows
        )
    with acting_as(guardian.id):
        none = declare_conflict(story.ids["other_child"], of=knows.id, kind=Conflict.FRIEND, by=guardian)
        end_conflict(none, "Another officer of that name", by=guardian)
    with acting_as(SYSTEM.id):
        later = now() + timedelta(days=7)
        with time_machine.travel(later, tick=False):
            escalate_unreviewed(by=SYSTEM)
    story.ids.update(
        {"restriction": restriction, "use": use.id, "restricted": contact.id, "colleagues": of_person}
    )
    spared = {named.name, guardian.name, senior.name, worker.name, "the service itself"}
    shut(story.readers, *(name for name in story.readers if name not in spared), of=of)
    shut(story.readers, knows.name, of={story.contact, *people_on(story.contact)})
    _ask_the_guardian(story)


def _ask_the_guardian(story: "Story") -> None:
    """Somebody who may be on the restricted record, and is not."""
    officer, guardian = story.viewer("MASH officer"), story.viewer("guardian")
    with acting_as(INTAKE.id):
        told = a_concern(people=(Involved(Part.CHILD, PERHAPS_COLLEAGUES),))
        contact = raise_concern(told, by=INTAKE).id
    with acting_as(officer.id):
        question = ask_guardian(contact, people_on(contact)[0], by=officer)
    with acting_as(guardian.id):
        answer_question(question, Ruled.NOT_SAME, "Another child", by=guardian)
    story.ids["question"] = question
