"""Why a record is closed, to whom, and what a review says."""

from enum import StrEnum


class Restricted(StrEnum):
    """Why a record is restricted to people named."""

    STAFF = "staff"
    KNOWN = "known"
    DANGER = "danger"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The reason as people say it."""
        return {
            Restricted.STAFF: "A member of staff, or somebody close to one, is on it",
            Restricted.KNOWN: "The family is known to the public or to many here",
            Restricted.DANGER: "Somebody could be in danger if it were known where they are",
            Restricted.OTHER: "Another reason",
        }[self]


class Conflict(StrEnum):
    """What a member has to do with a family outside work."""

    NAMED = "named"
    RELATED = "related"
    EX_PARTNER = "ex_partner"
    FRIEND = "friend"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The tie as people say it."""
        return {
            Conflict.NAMED: "They are named on it themselves",
            Conflict.RELATED: "They are related",
            Conflict.EX_PARTNER: "They are or were partners",
            Conflict.FRIEND: "They are friends or neighbours",
            Conflict.OTHER: "Something else",
        }[self]


class Verdict(StrEnum):
    """What a review says of a look that broke the glass."""

    RIGHT = "right"
    ANOTHER_WAY = "another_way"
    WRONG = "wrong"

    @property
    def label(self) -> str:
        """The verdict as people say it."""
        return {
            Verdict.RIGHT: "It was right to open it",
            Verdict.ANOTHER_WAY: "It was done in good faith, but there was another way",
            Verdict.WRONG: "It should not have been opened",
        }[self]
