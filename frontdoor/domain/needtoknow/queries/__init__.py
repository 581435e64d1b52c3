"""What is closed, to whom and why; what it reaches; and who opened it in an emergency."""

from frontdoor.domain.needtoknow.queries.conflicts import (
    ConflictSeen,
    conflict_seen,
    conflicts,
    how_many_conflicts,
)
from frontdoor.domain.needtoknow.queries.openings import (
    closed_by_reference,
    closed_to,
    owner_of,
    to_hand_on,
    unreviewed_since,
)
from frontdoor.domain.needtoknow.queries.questions import (
    Asked,
    QuestionSeen,
    how_many_questions,
    last_asked,
    question_seen,
    questions,
)
from frontdoor.domain.needtoknow.queries.reaching import (
    named_on_it,
    roots_of_versions,
    roots_touching,
    spread,
)
from frontdoor.domain.needtoknow.queries.restrictions import (
    RestrictionSeen,
    how_many_restrictions,
    restriction_seen,
    restrictions,
)
from frontdoor.domain.needtoknow.queries.showing import (
    Shut,
    Tally,
    all_about,
    reading_shut,
    tally,
)
from frontdoor.domain.needtoknow.queries.uses import UseSeen, how_many_uses, use_seen, uses

__all__ = [
    "Asked",
    "ConflictSeen",
    "QuestionSeen",
    "RestrictionSeen",
    "Shut",
    "Tally",
    "UseSeen",
    "all_about",
    "closed_by_reference",
    "closed_to",
    "conflict_seen",
    "conflicts",
    "how_many_conflicts",
    "how_many_questions",
    "how_many_restrictions",
    "how_many_uses",
    "last_asked",
    "named_on_it",
    "owner_of",
    "question_seen",
    "questions",
    "reading_shut",
    "restriction_seen",
    "restrictions",
    "roots_of_versions",
    "roots_touching",
    "spread",
    "tally",
    "to_hand_on",
    "unreviewed_since",
    "use_seen",
    "uses",
]
