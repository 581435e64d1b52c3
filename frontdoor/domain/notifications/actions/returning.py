"""Telling the police what was missing from their notifications: once a period, references and items only."""

from django.db import transaction

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.actions import name_quality_mailbox
from frontdoor.domain.notifications.models import QualityReturn
from frontdoor.domain.notifications.policies import must_be_able_to_name_mailbox, must_be_able_to_return
from frontdoor.domain.notifications.queries.quality import Quality, ToMend, quality, to_mend
from frontdoor.domain.notifications.rules import SOURCE, Period, QualityMailboxNamed, QualityReturned
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.events.actions import record
from frontdoor.foundation.letters.actions import send
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.rules import How, Subject
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.records.refusals import Refused

BY_EMAIL, BY_FILE = "email", "file"
MOST_SAID = 5


@transaction.atomic
def return_quality(period: Period, *, by: Viewer) -> str:
    """Tell the police what was missing in a period: by e-mail where they named a mailbox, else by the file. Once.

    Says which of the two it was. Nothing in it names anybody: references, days and items alone.
    """
    must_be_able_to_return(by, period, today())
    one_at_a_time("police quality", period.code)
    found = quality(by, period)
    if found.returned:
        raise Refused("The police were told of this period already. Choose another.")
    if not found.whole.thin:
        raise Refused("Nothing was missing in this period, so there is nothing to send back.")
    returned = QualityReturn(
        id=new_id(),
        first=period.first,
        last=period.last,
        notifications=found.whole.of,
        thin=found.whole.thin,
        how=BY_EMAIL if found.mailbox else BY_FILE,
        returned_at=now(),
        returned_by=by.id,
    )
    if found.mailbox:
        letter = send(
            to=found.mailbox,
            how=How.EMAIL,
            subject=Subject.QUALITY,
            body=_message(found, to_mend(by, period)),
            about=returned.id,
            by=by,
            key=f"police quality {period.code}",
        )
        returned.letter_id = letter.id
    returned.save(force_insert=True)
    deed = QualityReturned(
        first=period.first.isoformat(),
        last=period.last.isoformat(),
        notifications=returned.notifications,
        thin=returned.thin,
        how=returned.how,
    )
    record(deed, by=by)
    return returned.how


@transaction.atomic
def name_mailbox(email: str, *, by: Viewer) -> None:
    """Say to which mailbox the police want to be told of the quality of their notifications; empty takes it away."""
    must_be_able_to_name_mailbox(by)
    plain = checked_address(email, How.EMAIL) if email.strip() else ""
    name_quality_mailbox(SOURCE, plain, by=by)
    record(QualityMailboxNamed(), by=by)


def _message(found: Quality, rows: list[ToMend]) -> str:
    """The whole message: how many, what was missing most, and each reference with what is missing still."""
    lines = [
        f"Notifications received {found.period.label}: {found.whole.of}.",
        f"Something was missing from {found.whole.said}.",
        "",
        "Missing most often:",
        *(f"- {each.code.label}: {each.notifications} notifications" for each in found.missed[:MOST_SAID]),
        "",
        "Please send these again with what is missing, under the same reference:",
        "",
        *(f"{row.reference} (received {row.received_on:%d/%m/%Y}): {row.missing}" for row in rows),
        "",
        "This message holds references only. Please do not answer it with anybody’s details.",
    ]
    return "\n".join(lines)
