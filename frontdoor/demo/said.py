"""How it was for those who raised a worry in the invented county, and what the hub said in public that it did."""

from uuid import UUID

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.feedback.actions import say_how_it_was, say_in_public
from frontdoor.domain.feedback.rules import Rating
from frontdoor.domain.journey.queries import Filters, closed_list
from frontdoor.foundation.records.actor import acting_as

YES, PARTLY, NO = Rating
PRINTED = True
SAID: tuple[tuple[Rating, Rating, Rating, str, bool], ...] = (
    (YES, YES, YES, "I could say it in my own words. Nobody asked me for a form.", PRINTED),
    (YES, NO, YES, "I had to ask before I heard anything.", PRINTED),
    (YES, YES, YES, "", False),
    (PARTLY, YES, YES, "The page asked for a postcode that I did not have.", PRINTED),
    (YES, YES, PARTLY, "I would have liked to know who will ring the mother.", False),
    (YES, YES, YES, "Thank you for telling us. Usually we never hear.", PRINTED),
    (YES, PARTLY, YES, "", False),
    (YES, YES, YES, "The advice helped: we spoke to dad first, and he was glad.", PRINTED),
    (NO, YES, PARTLY, "It was hard to do this on the telephone in a corridor.", False),
    (YES, YES, YES, "", False),
    (YES, YES, NO, "I did not agree. I was told how to say so.", False),
    (YES, YES, YES, "", False),
)
"""What twelve of them say: three answers, their words, and whether these may be printed."""
DONE = (
    (
        "We had to ask before we heard anything.",
        "We write by the end of the next working day. Who still waits is on a list that we read each morning.",
    ),
    (
        "The page asked for a postcode that I did not have.",
        "You can leave out what you do not know. A road or a school is enough to begin with.",
    ),
)


def _told() -> list[UUID]:
    """The newest contacts that are closed, and whose referrer was told."""
    with acting_as(SYSTEM.id):
        return [row.contact_id for row in closed_list(SYSTEM, Filters()).rows if row.told_at]


def say_how_it_all_was() -> int:
    """Twelve who were told say how it was, and a manager says what came of it; makes no contact."""
    with acting_as(INTAKE.id):
        for contact, (easy, heard, useful, words, may_publish) in zip(_told(), SAID, strict=False):
            say_how_it_was(
                contact,
                easy=easy,
                heard=heard,
                useful=useful,
                words=words,
                may_publish=may_publish,
                by=INTAKE,
            )
    with acting_as(SYSTEM.id):
        manager = next((one for one in members(SYSTEM) if one.name == "Denise Ashby"), None)
    if manager is not None:
        with acting_as(manager.id):
            for words, what_we_did in DONE:
                say_in_public(words, what_we_did, by=manager)
    return 0
