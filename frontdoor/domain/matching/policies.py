"""Who may rule that two records are one person, and when it can't be."""

from collections.abc import Collection
from uuid import UUID

from frontdoor.domain.matching.rules.rulings import Ruled, Ruling
from frontdoor.foundation.records.refusals import Refused


def must_be_two(person: UUID, other: UUID) -> None:
    """Nobody rules on one record alone."""
    if person == other:
        raise Refused("These are one record already. Choose another record to compare it with.")


def must_say_why(why: str) -> None:
    """A ruling without a reason can't be judged later."""
    if not why.strip():
        raise Refused("Say why, in a few words: whoever reads this later must be able to follow it.")


def must_not_contradict(
    verdict: Ruled, mine: Collection[UUID], theirs: Collection[UUID], stands: Collection[Ruling]
) -> None:
    """One person can't be ruled two, nor two one, behind an earlier ruling's back."""
    if verdict is Ruled.SAME:
        against = [r for r in stands if r.verdict is Ruled.NOT_SAME and is_between(r, mine, theirs)]
        if against:
            raise Refused(
                f"Records linked to these were ruled not the same person on {against[0].ruled_at:%-d %B %Y}. "
                "Nothing was changed. Undo that ruling first if it was wrong."
            )
    if verdict is Ruled.NOT_SAME and set(mine) & set(theirs):
        raise Refused(
            "These records are also linked through other records. Nothing was changed. "
            "Undo the ruling that links them first."
        )


def is_between(ruling: Ruling, mine: Collection[UUID], theirs: Collection[UUID]) -> bool:
    """Whether a ruling is on a record of each side."""
    forth = ruling.person_id in mine and ruling.other_id in theirs
    return forth or (ruling.other_id in mine and ruling.person_id in theirs)
