"""The rule of need to know, stated a second time, row by row, in the plainest words."""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as
from tests.house.catalogue import ask
from tests.needtoknow.readers import Reader

Row = dict[str, Any]
Rule = Callable[[Reader, Row, "Everything"], bool]


@dataclass(frozen=True)
class Everything:
    """All rows of all locked tables, as the service itself sees them."""

    rows: dict[str, list[Row]]

    def one(self, table: str, row_id: UUID) -> Row:
        """The row of an id."""
        return next(row for row in self.rows[table] if row["id"] == row_id)


def nobody_but_the_hub(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """Outside the hub, nobody."""
    return False


def who_needs(*columns: str) -> Rule:
    """Whoever needs to know of all that these columns name."""
    return lambda reader, row, all_rows: all(row[column] in reader.needs for column in columns)


def own_agency(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """The agency that the row names."""
    return reader.viewer is not None and row["agency_id"] == reader.viewer.agency_id


def own_team(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """The team that the row names."""
    return reader.viewer is not None and row["team_id"] == reader.viewer.team_id


def invited(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """The agencies that were invited."""
    return reader.viewer is not None and reader.viewer.agency_id in row["invited"]


def like_its(column: str, table: str, rule: Rule) -> Rule:
    """Whoever may see the row that this one belongs to."""
    return lambda reader, row, all_rows: rule(reader, all_rows.one(table, row[column]), all_rows)


def joined(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """Whoever was asked to join the call, came, and has not gone again, until it is sent."""
    if reader.viewer is None or row["kind"] != "call" or row["sent_as"]:
        return False
    ours = [
        one
        for one in all_rows.rows["contacts_company"]
        if one["draft_id"] == row["id"] and one["agency_id"] == reader.viewer.agency_id
    ]
    own = [one for one in ours if one["came_by"] == reader.viewer.id and one["what"] != "asked"]
    last = max(own, key=lambda one: (one["came_at"], one["id"]), default=None)
    return any(one["what"] == "asked" for one in ours) and last is not None and last["what"] == "joined"


def handed(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """The team that the work was offered to."""
    return row["contact_id"] in reader.handed


def unprotected_home(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """Whoever needs to know of the person, unless the address is protected."""
    return row["person_id"] in reader.needs and not row["protected"]


def own_deed(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """Whoever did it, while they need to know of the contact."""
    mine = reader.viewer is not None and row["member_id"] == reader.viewer.id
    return mine and (row["contact_id"] is None or row["contact_id"] in reader.needs)


def own_use(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """Whoever broke the glass."""
    return reader.viewer is not None and row["broken_by"] == reader.viewer.id


def own_rating(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """Whoever said how it went."""
    return reader.viewer is not None and row["rated_by"] == reader.viewer.id


def to_all_or_to_them(reader: Reader, row: Row, all_rows: Everything) -> bool:
    """What is closed to all not named, as a bare id; and what is closed to themselves."""
    return row["member_id"] is None or (reader.viewer is not None and row["member_id"] == reader.viewer.id)


# What is closed and why, what looked unusual and how looks are sealed are the guardian's; of the hub, too, each sees no
# more than anybody.
THE_GUARDIANS: dict[str, Rule] = {
    "audit_alert": nobody_but_the_hub,
    "audit_alertanswer": nobody_but_the_hub,
    "needtoknow_allowance": nobody_but_the_hub,
    "needtoknow_conflictend": nobody_but_the_hub,
    "needtoknow_conflictofinterest": nobody_but_the_hub,
    "needtoknow_escalation": nobody_but_the_hub,
    "needtoknow_glassbreak": own_use,
    "needtoknow_guardiananswer": nobody_but_the_hub,
    "needtoknow_guardianquestion": nobody_but_the_hub,
    "needtoknow_lifting": nobody_but_the_hub,
    "needtoknow_restriction": nobody_but_the_hub,
    "needtoknow_review": nobody_but_the_hub,
    "records_closure": to_all_or_to_them,
    "sealing_checkpoint": nobody_but_the_hub,
    "sealing_seal": nobody_but_the_hub,
}
AN_AGENCYS_OWN = ("sharing_agencynote",)
NOBODYS = ("feedback_followcode",)
NOT_THE_GUARDIANS = ("accounts_token", "contacts_draft", "matching_word", *NOBODYS, *AN_AGENCYS_OWN)
OUTSIDE_THE_HUB: dict[str, Rule] = THE_GUARDIANS | {
    "accounts_token": nobody_but_the_hub,
    "assurance_score": nobody_but_the_hub,
    "audit_look": nobody_but_the_hub,
    "calls_call": nobody_but_the_hub,
    "calls_ringback": nobody_but_the_hub,
    "calls_settling": nobody_but_the_hub,
    "contacts_attachment": nobody_but_the_hub,
    "contacts_concerned": who_needs("contact_id", "person_id"),
    "contacts_contact": who_needs("id"),
    "contacts_company": own_agency,
    "contacts_draft": joined,
    "contacts_import": nobody_but_the_hub,
    "contacts_importend": nobody_but_the_hub,
    "contacts_naming": nobody_but_the_hub,
    "contacts_narrative": nobody_but_the_hub,
    "contacts_receipt": nobody_but_the_hub,
    "contacts_referrer": nobody_but_the_hub,
    "contacts_rejectedrow": nobody_but_the_hub,
    "decisions_action": own_agency,
    "decisions_decision": handed,
    "decisions_need": handed,
    "decisions_report": like_its("action_id", "decisions_action", own_agency),
    "decisions_signoff": handed,
    "decisions_statutorytest": handed,
    "discussions_attendance": like_its("discussion_id", "discussions_discussion", invited),
    "discussions_conclusion": like_its("discussion_id", "discussions_discussion", invited),
    "discussions_discussion": invited,
    "discussions_howitwent": own_rating,
    "discussions_view": like_its("discussion_id", "discussions_discussion", invited),
    "events_event": own_deed,
    "feedback_closure": nobody_but_the_hub,
    "feedback_followcode": nobody_but_the_hub,
    "feedback_followup": nobody_but_the_hub,
    "feedback_joining": nobody_but_the_hub,
    "feedback_message": nobody_but_the_hub,
    "feedback_release": nobody_but_the_hub,
    "feedback_released": nobody_but_the_hub,
    "feedback_setaside": nobody_but_the_hub,
    "feedback_surveyanswer": nobody_but_the_hub,
    "files_pagecount": nobody_but_the_hub,
    "files_storedfile": nobody_but_the_hub,
    "handovers_handover": own_team,
    "handovers_handoveranswer": like_its("handover_id", "handovers_handover", own_team),
    "journey_standing": nobody_but_the_hub,
    "letters_letter": nobody_but_the_hub,
    "letters_letterattempt": nobody_but_the_hub,
    "letters_unfinished": nobody_but_the_hub,
    "mails_mail": nobody_but_the_hub,
    "matching_key": nobody_but_the_hub,
    "matching_likeness": nobody_but_the_hub,
    "matching_ruling": who_needs("person_id", "other_id"),
    "matching_word": nobody_but_the_hub,
    "notifications_entry": nobody_but_the_hub,
    "notifications_passingon": nobody_but_the_hub,
    "notifications_passingontakenback": nobody_but_the_hub,
    "notifications_qualityreturn": nobody_but_the_hub,
    "outreach_advicelink": nobody_but_the_hub,
    "outreach_advicenote": own_team,
    "outreach_caseload": own_team,
    "outreach_letgo": own_team,
    "people_person": who_needs("id"),
    "people_personevent": who_needs("id"),
    "people_reachable": who_needs("person_id"),
    "people_relationship": who_needs("person_id", "other_id"),
    "people_residence": unprotected_home,
    "records_grant": own_agency,
    "sharing_agencynote": own_agency,
    "sharing_reply": like_its("request_id", "sharing_request", own_agency),
    "sharing_request": own_agency,
    "sharing_unanswered": own_agency,
    "sharing_withdrawal": like_its("request_id", "sharing_request", own_agency),
    "triage_triage": nobody_but_the_hub,
}


SUBJECTS = ("contact_id", "person_id", "other_id", "to_id", "about", "subject", "pgh_obj_id")


def is_closed(reader: Reader, table: str, row: Row) -> bool:
    """Whether a row is of a contact or about a person that is closed to this reader."""
    of_itself = [row["id"]] if table in ("contacts_contact", "people_person") else []
    subjects = {*of_itself, *(row.get(column) for column in SUBJECTS), *(row.get("people") or ())}
    return table != "records_grant" and table not in THE_GUARDIANS and bool(subjects & reader.closed)


CALLS = {"calls_call": "of_id", "calls_ringback": "call_id"}


def is_call_of_closed(reader: Reader, table: str, row: Row, all_rows: Everything) -> bool:
    """Whether a call was said to be of a contact that is closed to this reader, and by the last word on it."""
    said_of_it = [
        one for one in all_rows.rows["calls_settling"] if one["call_id"] == row.get(CALLS.get(table, ""))
    ]
    last = max(said_of_it, key=lambda one: one["turn"], default=None)
    return last is not None and last["contact_id"] in reader.closed


def may_see(reader: Reader, table: str, row: Row, all_rows: Everything) -> bool:
    """Whether this reader may see this row."""
    if reader.sees == "all":
        return True
    closed = is_closed(reader, table, row) or is_call_of_closed(reader, table, row, all_rows)
    if reader.sees == "nothing" or closed or table in NOBODYS:
        return False  # a one-time code is theirs alone who hold what it was asked with
    if reader.sees == "own":
        # A system finds again what it sent, and sees nothing else, whatever its agency was told.
        sent = table == "contacts_receipt" and reader.viewer is not None
        return sent and row["sent_by"] == reader.viewer.id  # type: ignore[union-attr]
    if reader.sees == "guardian":
        # All that the hub reads, closed records and why they are closed too, but no form that was not sent.
        return table not in NOT_THE_GUARDIANS
    if reader.sees == "hub" and table not in (*THE_GUARDIANS, *AN_AGENCYS_OWN):
        # What a member of the public has not sent yet is nobody's but theirs; a call or a letter is the hub's own work.
        return table != "contacts_draft" or row["kind"] in ("call", "paper")
    return OUTSIDE_THE_HUB[table](reader, row, all_rows)


def locked_tables() -> list[str]:
    """Every table with row security, read from the catalogue."""
    with connection.cursor() as cursor:
        return [name for (name,) in ask(cursor, LOCKED)]


LOCKED = """
SELECT relname FROM pg_class WHERE relrowsecurity AND relkind IN ('r', 'p')
AND relnamespace = 'public'::regnamespace ORDER BY relname
"""


def everything() -> Everything:
    """All rows of every locked table."""
    with acting_as(SYSTEM.id):
        return Everything({table: rows_seen(table) for table in locked_tables()})


def rows_seen(table: str) -> list[Row]:
    """The rows of a table that raw SQL gives to whoever acts now."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the name comes from the catalogue
        columns = [column.name for column in cursor.description or ()]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def said(rows: Iterable[Row]) -> list[str]:
    """Rows as text, to be compared."""
    return sorted(json.dumps(row, default=str, sort_keys=True) for row in rows)


def wrongly_seen(reader: Reader, all_rows: Everything) -> list[str]:
    """The tables of which the reader, acting now, gets more or less than the plain rule allows."""
    wrong = []
    for table, rows in all_rows.rows.items():
        seen = said(rows_seen(table))
        allowed = said(row for row in rows if may_see(reader, table, row, all_rows))
        if seen != allowed:
            wrong.append(f"{table}: sees {len(seen)} of {len(rows)}, may see {len(allowed)}")
    return wrong


def as_reader(reader: Reader) -> AbstractContextManager[None]:
    """Acting as this reader, or as nobody."""
    return acting_as(reader.viewer.id) if reader.viewer else nullcontext()
