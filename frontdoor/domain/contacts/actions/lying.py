"""What was begun and left lying: a scan that nobody has keyed, a call that was never sent."""

from frontdoor.domain.accounts.actions import write_to
from frontdoor.domain.accounts.queries import addresses_of
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.queries import drafts_lying
from frontdoor.foundation.letters.rules import Subject

LYING_WORDS = (
    "Begun at the front door and not sent for more than a working day: {how_many}.\n\n"
    "They are calls, or letters whose scan nobody has keyed. Please sign in and look at the list: "
    "they are marked “left lying”."
)


def say_left_lying(*, by: Viewer) -> int:
    """Tell the managers what was begun more than a working day ago and not sent: once for each that begins to lie.

    It is no contact yet, so nothing else would say it (nothing older than a working day stays unseen). Says how many.
    """
    lying = drafts_lying(by, hours(by))
    if lying:
        managers = addresses_of(by, Role.TEAM_MANAGER, Role.OPERATIONS_MANAGER)
        words = LYING_WORDS.format(how_many=len(lying))
        write_to(managers, Subject.UNSEEN, words, key=f"lying:{lying[-1]}", by=by)
    return len(lying)
