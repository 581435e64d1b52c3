"""What other systems send, as part of the story: worries, the police's file and a log of calls."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.calls.actions import import_calls, join_call, ring_back
from frontdoor.domain.calls.queries import calls_without_record, lost_callers
from frontdoor.domain.calls.rules import CameOf
from frontdoor.domain.contacts.actions import receive
from frontdoor.domain.contacts.rules import Involved, Part, StatedConcern, WayIn
from frontdoor.domain.handovers.actions import share_with_adults, take_back
from frontdoor.domain.notifications.actions import return_quality
from frontdoor.domain.notifications.queries import Narrowed, lane
from frontdoor.domain.notifications.rules import Hub, week_of
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.clock import local, today
from frontdoor.foundation.records.actor import acting_as
from tests.domain.calls import logs
from tests.factories.concerns import a_concern
from tests.needtoknow.on_a_call import come_and_go

if TYPE_CHECKING:
    from tests.needtoknow.story import Story


def sort_the_police_lane(story: "Story") -> None:
    """One notification passed on and taken back, and the police told of a week."""
    manager = story.viewer("team manager")
    with acting_as(manager.id):
        blocks = lane(manager, Narrowed()).blocks
        told = [one.told for block in blocks for one in block.notifications]
        adults = next(one.entry for one in told if one.hub in (Hub.ADULTS, Hub.BOTH))
        child = next(one.entry for one in told if one.hub is Hub.CHILDREN)
        share_with_adults(adults.contact_id, by=manager)
        take_back(adults.contact_id, reason="A mistake", by=manager)
        return_quality(week_of(local(child.received_at).date()), by=manager)


def answer_the_telephone(story: "Story", folder: Path) -> None:
    """A call that was about the contact, one whose caller gave up, and one that nobody has said anything of."""
    come_and_go(story)
    officer = story.viewer("MASH officer")
    at, caller = f"{today()}T09:00:00", "07700900777"
    file = folder / "calls.csv"
    rows = [logs.call("C1", at, caller=caller), logs.call("C2", at, caller=caller), logs.lost("C3", at)]
    file.write_bytes(logs.written([*rows, logs.lost("C4", at, caller="07700900778")]))
    with acting_as(officer.id):
        import_calls(file, by=officer)
        story.ids["logged"], about_it = (one.id for one in calls_without_record(officer, today()).rows)
        join_call(about_it, story.contact, by=officer)
        ring_back(lost_callers(officer)[0].call_id, CameOf.NO_ANSWER, by=officer)


def send_by_system(story: "Story") -> None:
    for name in ("the police's own system", "a school's own system, who left"):
        by = story.viewer(name)
        with acting_as(by.id):
            sent = receive("a key", "a digest", partial(_sent, by=by), by=by)
        story.ids[name] = sent.contact


def _sent(contact: UUID, *, by: Viewer) -> StatedConcern:
    people = (Involved(Part.CHILD, StatedPerson(forename="Ivo")),)
    return a_concern(id=contact, way_in=WayIn.SYSTEM, people=people, words=f"Sent by {by.agency_code}")
