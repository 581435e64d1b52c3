"""What is closed in the invented county, and who opened it all the same: by deeds of today, for the guardian."""

from datetime import timedelta
from uuid import UUID

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.contacts.actions import raise_concern, take
from frontdoor.domain.contacts.queries import people_on
from frontdoor.domain.contacts.rules import (
    FamilyKnows,
    Involved,
    Part,
    ReferrerKind,
    SafeNow,
    StatedConcern,
    StatedReferrer,
    WayIn,
)
from frontdoor.domain.needtoknow.actions import break_glass, declare_conflict, restrict, review
from frontdoor.domain.needtoknow.queries import uses
from frontdoor.domain.needtoknow.rules import Conflict, Restricted, Verdict
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.foundation.audit.actions import put_on_record
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.records.actor import acting_as
from frontdoor.jobs.looking import notice_between

Staff = dict[str, Viewer]


def guard() -> int:
    """Close three families to most, each for a reason of its own; says how many contacts that made."""
    staff = _staff()
    _a_colleagues_child(staff)
    _a_family_in_hiding(staff)
    _the_same_last_name(staff)
    return 3


def _staff() -> Staff:
    """By name, those of the invented county's people who do something here."""
    with acting_as(SYSTEM.id):
        return {one.name: one for one in members(SYSTEM)}


def _a_colleagues_child(staff: Staff) -> None:
    """A child of somebody who works here: restricted, closed to his mother, opened twice for a reason."""
    manager, guardian = staff["Denise Ashby"], staff["Anne Whitlock"]
    contact, reference, people = _raised(_jonah())
    with acting_as(manager.id):
        take(contact, worker=staff["Samuel Ofori"].id, by=manager)
        named = [manager.id, staff["Samuel Ofori"].id]
        restrict(person=people[0], why=Restricted.STAFF, allowed=named, by=manager)
        declare_conflict(people[0], of=staff["Joan Pell"].id, kind=Conflict.RELATED, by=manager)
    _opened(
        staff["Owen Hale"],
        reference,
        "His nursery rang again and could reach neither Samuel nor Denise: he had a temperature and nobody came.",
    )
    with acting_as(guardian.id):
        newest = uses(guardian, reviewed=False)[-1]
        words = "Both who are named were in court. He rang the nursery back within the hour, and read nothing else."
        review(newest.id, Verdict.RIGHT, words, by=guardian)
    _opened(
        staff["Marta Quill"],
        reference,
        "The out-of-hours team asks what we know before they visit tonight, and nobody who is named answers.",
    )


def _a_family_in_hiding(staff: Staff) -> None:
    """A mother and her children whom somebody looks for: this contact alone is restricted; a colleague knows them."""
    manager, friend = staff["Graham Lowe"], staff["Priya Nair"]
    contact, _, people = _raised(_in_hiding())
    with acting_as(friend.id):
        declare_conflict(people[0], kind=Conflict.FRIEND, by=friend)
    named = [staff["Denise Ashby"].id, staff["Marta Quill"].id]
    with acting_as(manager.id):
        restrict(contact=contact, why=Restricted.DANGER, allowed=named, by=manager)


def _the_same_last_name(staff: Staff) -> None:
    """Somebody opens a record with their own last name: most have a good reason, and are asked."""
    looker = staff["Callum Reeve"]
    contact, *_ = _raised(_reeve())
    with acting_as(looker.id):
        put_on_record("hub:contact", by=looker, method="GET", subject=contact)
    at = now()
    with acting_as(SYSTEM.id):
        notice_between(at - timedelta(minutes=1), at)


def _opened(by: Viewer, reference: str, reason: str) -> None:
    with acting_as(by.id):
        contact = break_glass(reference, reason, lasts=timedelta(hours=2), by=by)
        put_on_record("hub:contact", by=by, method="GET", subject=contact)


def _raised(stated: StatedConcern) -> tuple[UUID, str, list[UUID]]:
    """A worry by the public form: its contact, its reference, and those on it in the order of their naming."""
    with acting_as(INTAKE.id):
        raised = raise_concern(stated, by=INTAKE)
    with acting_as(SYSTEM.id):
        return raised.id, raised.reference, sorted(people_on(SYSTEM, [raised.id]))


def _jonah() -> StatedConcern:
    child = StatedPerson(
        forename="Jonah",
        surname="Pell",
        birth_date=today().replace(year=today().year - 4, day=1),
        sex="male",
        school="Little Herons Nursery",
        line="8 Tannery Row",
        town="Mansfield",
        postcode="NG18 5ZZ",
    )
    return _told(
        "Jonah was collected an hour late for the third time, and cried that nobody was at home last night. "
        "His mother works at the council: I would rather that her colleagues did not read this.",
        "Little Herons Nursery",
        Involved(Part.CHILD, child),
    )


def _in_hiding() -> StatedConcern:
    mother = StatedPerson(forename="Imani", surname="Okonjo", line="the refuge", town="Newark")
    child = StatedPerson(forename="Zuri", surname="Okonjo", age_stated="6", sex="female")
    return _told(
        "They came to us on Friday. Her former husband has friends in several offices and asks for them everywhere.",
        "Newark Refuge",
        Involved(Part.PARENT, mother, notes={"relation": "Zuri’s mother"}),
        Involved(Part.CHILD, child, voice="I want to go back to school."),
    )


def _reeve() -> StatedConcern:
    child = StatedPerson(
        forename="Theo", surname="Reeve", age_stated="11", sex="male", school="Ferrybank Primary"
    )
    return _told(
        "Theo told his form teacher that he sleeps at friends’ houses because there is shouting at home.",
        "Ferrybank Primary",
        Involved(Part.CHILD, child),
    )


def _told(words: str, organisation: str, *people: Involved) -> StatedConcern:
    return StatedConcern(
        way_in=WayIn.PROFESSIONAL_FORM,
        words=words,
        referrer=StatedReferrer(
            ReferrerKind.PROFESSIONAL,
            name="Ms Hollis",
            role="Designated safeguarding lead",
            organisation=organisation,
            email="hollis@example.org",
        ),
        people=people,
        received_at=now(),
        safe_now=SafeNow.NOT_SURE,
        family_knows=FamilyKnows.UNSAFE,
    )
