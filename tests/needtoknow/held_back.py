"""What waits for a second person before a family is told, as part of the story."""

from uuid import UUID

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.contacts.actions import raise_concern
from frontdoor.domain.contacts.rules import ReferrerKind, StatedReferrer
from frontdoor.domain.feedback.actions import release, tell_or_hold
from frontdoor.domain.feedback.rules import How
from frontdoor.foundation.records.actor import acting_as
from tests.factories.concerns import a_concern

GRANDMOTHER = StatedReferrer(ReferrerKind.FAMILY, "Gran", phone="07700 900888")


def hold_words_back(ids: dict[str, UUID], *, by: Viewer, second: Viewer) -> None:
    """A grandmother's worry: words to her were sent back once, and wait again."""
    with acting_as(INTAKE.id):
        contact = raise_concern(a_concern(referrer=GRANDMOTHER, people=(), words="A noise"), by=INTAKE).id
    for words in ("held-canary, first", "held-canary, again"):
        with acting_as(by.id):
            waiting = tell_or_hold(contact, words, how=How.CALL, by=by)
        if "first" in words and waiting:
            with acting_as(second.id):
                release(waiting, agree=False, words="Say who calls her", by=second)
    ids["held"] = contact
