"""A household with two children: one is open to the hub, the other is restricted, with all that came in about her."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.domain.calls.actions import join_call
from frontdoor.domain.calls.queries import calls_without_record
from frontdoor.domain.contacts.queries import contact_reference, people_on
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedReferrer
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import restrict
from frontdoor.domain.needtoknow.rules import Restricted
from frontdoor.domain.notifications.actions import import_notifications
from frontdoor.domain.notifications.queries import Narrowed, lane
from frontdoor.domain.people.actions import state_relationship
from frontdoor.domain.people.queries import people_named
from frontdoor.domain.people.rules import StatedPerson, Tie
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.actor import acting_as
from tests.domain.calls import logs
from tests.domain.notifications.notification_files import row, written
from tests.factories.county import County, a_county, one_more
from tests.factories.deeds import arrived, do
from tests.factories.mails import a_mail, arrives

HOME: dict[str, Any] = {"line": "9 Canary Row", "town": "Newark", "postcode": "NG24 1AA"}
BRUNO = StatedPerson(forename="Bruno", surname="Tollemache", **HOME)
ZEPHYRINE = StatedPerson(forename="Zephyrine", surname="Tollemache", phone="07700 900555", **HOME)
NEIGHBOUR = StatedReferrer(ReferrerKind.PUBLIC, "Petronella Canaryson", email="petronella@example.org")
CANARIES = ("Zephyrine", "hidden-canary", "NOT77", "Canaryson", "07700900555", "07700 900555")
SAID_OF_HER = "hidden-canary: she was seen alone again."


@dataclass(frozen=True)
class Household:
    """Both children, each with the contacts on which they are named, and who looks."""

    county: County
    officer: Viewer
    guardian: Viewer
    bruno: UUID
    his_contact: UUID
    zephyrine: UUID
    her_contacts: tuple[UUID, ...]
    her_references: tuple[str, ...]


def a_household(folder: Path) -> Household:
    """Everything that came in about both, and then her record is restricted; nobody is named on it."""
    county = a_county()
    brunos = [arrived(people=(Involved(Part.CHILD, BRUNO),), words=f"Bruno, {n}") for n in (1, 2)]
    by_form = arrived(people=(Involved(Part.CHILD, ZEPHYRINE),), words=SAID_OF_HER, referrer=NEIGHBOUR)
    by_police = _police_tell(folder, county.officer)
    officer = county.officer
    bruno, again = (_first_on(one) for one in brunos)
    zephyrine = _first_on(by_form)
    do(officer, rule, zephyrine, _child_on(by_police, "Zephyrine"), Ruled.SAME, "The same girl")
    do(officer, rule, bruno, again, Ruled.SAME, "The same boy")
    do(officer, state_relationship, zephyrine, bruno, Tie.SIBLING)
    _she_rang(folder, by_form, officer)
    do(county.manager, restrict, person=zephyrine, why=Restricted.DANGER, allowed=[])
    arrives(a_mail("Any news?", sender=NEIGHBOUR.email))
    hers = (by_form, by_police)
    references = tuple(_reference(one) for one in hers)
    guardian = one_more(county, Role.GUARDIAN)
    return Household(county, officer, guardian, bruno, brunos[0], zephyrine, hers, references)


def police_rows(**changed: str) -> list[dict[str, str]]:
    """What the police wrote of both children of the household: two notifications."""
    day = f"{today() - timedelta(days=3):%d/%m/%Y} 10:00"
    home = {"Address": "9 Canary Row", "Town": "Newark", "Postcode": "NG24 1AA", "Surname": "Tollemache"}
    both = home | {"Occurred": day, "Received": day, "School": ""}
    hers = {
        "Notification ref": "NOT77",
        "Forename": "Zephyrine",
        "DOB": "05/06/2015",
        "Age": "11",
        "Sex": "F",
    }
    his = {"Notification ref": "NOT78", "Forename": "Bruno", "DOB": "01/02/2018", "Age": "8"}
    earlier = f"{today() - timedelta(days=5):%d/%m/%Y} 10:00"
    return [
        row() | both | hers | {"Received": earlier, "Occurred": earlier, "Narrative": SAID_OF_HER} | changed,
        row() | both | his,
    ]


def send_police_file(folder: Path, rows: Iterable[dict[str, str]], by: Viewer) -> tuple[int, int, int]:
    """Bring in a file of the police as a member: accepted, already there, rejected."""
    file = folder / "police.csv"
    file.write_bytes(written(rows))
    with acting_as(by.id):
        result = import_notifications(file, by=by)
    return result.accepted, result.already_there, len(result.rejected)


def _police_tell(folder: Path, by: Viewer) -> UUID:
    send_police_file(folder, police_rows(), by)
    with acting_as(SYSTEM.id):
        told = [one for block in lane(SYSTEM, Narrowed()).blocks for one in block.notifications]
        return next(one.told.entry.contact_id for one in told if one.told.entry.reference == "NOT77")


def _she_rang(folder: Path, contact: UUID, by: Viewer) -> None:
    """A call from her number, which somebody joined to her contact."""
    at = f"{today()}T09:00:00"
    with acting_as(SYSTEM.id):
        logs.send(
            folder, [logs.call("C1", at, caller="07700900555"), logs.call("C2", at, caller="07700900666")]
        )
        calls = calls_without_record(SYSTEM, today()).rows
    [hers] = [one.id for one in calls if one.caller == "07700900555"]
    do(by, join_call, hers, contact)


def _first_on(contact: UUID) -> UUID:
    with acting_as(SYSTEM.id):
        return min(people_on(SYSTEM, [contact]))


def _child_on(contact: UUID, forename: str) -> UUID:
    with acting_as(SYSTEM.id):
        named = people_named(SYSTEM, people_on(SYSTEM, [contact]))
    return next(one for one, person in named.items() if person.forename == forename)


def _reference(contact: UUID) -> str:
    with acting_as(SYSTEM.id):
        return contact_reference(SYSTEM, contact)
