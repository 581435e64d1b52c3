"""Days of looking, to be gone through for what is unusual."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.audit.unusual import Around, Seen, surnames_in
from frontdoor.foundation.clock import NOTTINGHAMSHIRE

# A Tuesday in March, when Greenwich time is kept.
NINE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HUB, POLICE = UUID(int=101), UUID(int=102)
ANN, BEN, CLEO = (UUID(int=n) for n in (1, 2, 3))
NAMES = {ANN: "Ann Oakley", BEN: "Ben Ferris", CLEO: "Cleo Varley-Reed"}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
RECORDS = [UUID(int=1000 + n) for n in range(400)]
OURS, VARLEY, OLD, OTHERS = RECORDS[0], RECORDS[301], RECORDS[302], RECORDS[303]


def at_nine(minutes: float = 0, **changes: object) -> Seen:
    """A look by Ann at nine, or so many minutes after."""
    one = Seen(
        at=NINE + minutes * MINUTE,
        kind=Kind.LOOK,
        what="hub:contact",
        member=ANN,
        agency=HUB,
        who=NAMES[ANN],
        role="mash_officer",
        subject=OURS,
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def by(member: UUID, agency: UUID = HUB) -> dict[str, Any]:
    """Who looks, for `at_nine`."""
    return {"member": member, "agency": agency, "who": NAMES[member]}


def county(**changes: object) -> Around:
    """A hub that worked on nearly all its records; one is of the Varleys, one closed long ago, one of others."""
    known = Around(
        records=set(RECORDS),
        surnames={VARLEY: surnames_in(["Tom Varley", "Danielle Price"]), OURS: surnames_in(["Jo Marsh"])},
        worked={(HUB, one) for one in RECORDS if one != OTHERS},
        open=set(RECORDS[:300]),
        closed={OLD: NINE - timedelta(days=3 * 365), OTHERS: NINE - 30 * DAY, VARLEY: NINE - 30 * DAY},
        hours=NOTTINGHAMSHIRE,
        work_at_night=frozenset({POLICE}),
        comparing={"hub:match"},
    )
    return replace(known, **changes)  # type: ignore[arg-type]


def a_busy_day() -> list[Seen]:
    """Three people at 300 open records from half past eight to five, each looked at, worked on and looked at again.

    Each also mistypes an address now and then, is refused a page, searches, and opens documents; two sign in wrongly.
    """
    seen = []
    for turn in range(160):
        for n, member in enumerate((ANN, BEN, CLEO)):
            minute = -30 + turn * 3 + n * 0.7
            record = RECORDS[(turn * 3 + n) % 300]
            seen += [
                at_nine(minute, subject=record, **by(member)),
                at_nine(minute + 0.5, subject=record, kind=Kind.DEED, what="hub:triage", **by(member)),
                at_nine(minute + 1, subject=record, kind=Kind.FILE, what="hub:document", **by(member)),
                at_nine(minute + 1.5, subject=None, kind=Kind.SEARCH, what="hub:people", **by(member)),
            ]
            if turn % 20 == 0:
                seen += [
                    at_nine(minute, subject=None, kind=Kind.NOT_THERE, what="", **by(member)),
                    at_nine(minute, kind=Kind.REFUSAL, what="hub:sign", **by(member)),
                ]
    failed = {"member": None, "agency": None, "who": "", "what": "account_login", "subject": ANN}
    return [*seen, *(at_nine(-40 + n, kind=Kind.SIGN_IN_FAILED, **failed) for n in range(3))]
