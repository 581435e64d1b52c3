"""The second lock alone: the rows of each contact that raw SQL gives to everybody, beside what the policy says."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as
from tests.needtoknow.matrix.answers import reading_of
from tests.needtoknow.matrix.people import Asker
from tests.needtoknow.matrix.referee import Referee
from tests.needtoknow.matrix.world import World


@dataclass(frozen=True)
class Table:
    """A table, the column by which its rows belong to a contact or person, and what reading its rows is."""

    name: str
    column: str
    reading: str
    rest: str = "true"


TABLES = (
    Table("contacts_contact", "id", "read that it came"),
    Table("contacts_narrative", "contact_id", "read what was told"),
    Table("contacts_referrer", "contact_id", "read who raised it"),
    Table("contacts_attachment", "contact_id", "read what was told"),
    Table("mails_mail", "contact_id", "read what was told"),
    Table("triage_triage", "contact_id", "read what the hub wrote"),
    Table("journey_standing", "contact_id", "read what the hub wrote"),
    Table("feedback_closure", "contact_id", "read what the hub wrote"),
    Table("people_person", "child", "read the names: child"),
    Table("people_person", "mother", "read the names: mother"),
    Table("people_residence", "mother", "read a protected address", "protected"),
    Table("sharing_request", "contact_id", "read what an agency answered"),
    Table("sharing_reply", "contact_id", "read what an agency answered"),
    Table("discussions_discussion", "contact_id", "read what was said together"),
    Table("discussions_view", "contact_id", "read what was said together"),
    Table("discussions_conclusion", "contact_id", "read what was said together"),
    Table("decisions_decision", "contact_id", "read why it was decided"),
    Table("decisions_need", "contact_id", "read why it was decided"),
    Table("decisions_action", "contact_id", "read how an action went"),
    Table("decisions_report", "contact_id", "read how an action went"),
    Table("handovers_handover", "contact_id", "read the story for a team"),
    Table("handovers_handoveranswer", "contact_id", "read the story for a team"),
)


def rows_wrongly_given(
    world: World, referee: Referee, askers: Iterable[Asker], tables: Iterable[Table] = TABLES
) -> Iterator[str]:
    """Where the database gives a row that the policy does not let somebody read, or keeps one back that it does."""
    there = {table: given(world, None, table) for table in tables}
    for one in askers:
        for table, contacts in there.items():
            if one.kind == "System" or not one.second_factor:
                continue  # a system reads no table; the database knows no second factor: both are for the pages to hold
            allowed = {name for name in contacts if _may(referee, one, name, table)}
            seen = given(world, one, table)
            for name in seen ^ allowed:
                yield f"{table.name} of {name} by {one.name}: {'seen' if name in seen else 'not seen'}"


def _may(referee: Referee, one: Asker, contact: str, table: Table) -> bool:
    return referee.allows(reading_of(one.name, contact, table.reading, "raw SQL"))


def given(world: World, one: Asker | None, table: Table) -> set[str]:
    """The contacts of which a table has a row for somebody; for None, for the service itself."""
    column = {"child": "id", "mother": "id"}.get(table.column, table.column)
    if table.name == "people_residence":
        column = "person_id"
    with _as(one), connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT {column} FROM {table.name} WHERE {table.rest}")  # noqa: S608 - our own names
        ids: set[UUID] = {row[0] for row in cursor.fetchall()}
    wanted = table.column if table.column in ("child", "mother") else "contact"
    return {name for name, whole in world.wholes.items() if getattr(whole, wanted) in ids}


def _as(one: Asker | None) -> AbstractContextManager[None]:
    if one is None:
        return acting_as(SYSTEM.id)
    return acting_as(one.viewer.id) if one.viewer else nullcontext()
