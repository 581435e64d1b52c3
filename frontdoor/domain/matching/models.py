"""How people are looked up, and what was ruled about them."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection, models

from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.matching.rules.rulings import Ruling as RuledOn
from frontdoor.foundation.records.alone import one_at_a_time
from frontdoor.foundation.records.models import AppendOnly, Mutable


class Likeness(Mutable):
    """Everything that was stated of who somebody is, laid out for comparing.

    Beside it stand two narrow tables that Django does not know (migration 0002): matching_key (key, person_id), read
    by equality alone, since no other index works under row security; and matching_word, the names in use.
    """

    history_excused = "worked out from people, and made again from them at any time"

    person = models.OneToOneField("people.Person", models.PROTECT, related_name="+")
    stated = models.JSONField()


class Ruling(AppendOnly):
    """A person's ruling whether two records are one person, or the undoing of one."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    other = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=8)
    why = models.TextField(blank=True)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="+")
    ruled_at = models.DateTimeField()
    ruled_by = models.UUIDField()

    class Meta(AppendOnly.Meta):
        indexes = [models.Index(fields=["person"]), models.Index(fields=["other"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verdict__in=["same", "not_same", "not_sure"]),
                name="matching_verdict_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(person=models.F("other")), name="matching_two_records"
            ),
        ]

    def as_ruled(self) -> RuledOn:
        """The ruling as a value."""
        return RuledOn(
            id=self.id,
            person_id=self.person_id,
            other_id=self.other_id,
            verdict=Ruled(self.verdict),
            why=self.why,
            ruled_at=self.ruled_at,
            ruled_by=self.ruled_by,
            undoes_id=self.undoes_id,
        )


def file_keys(keys: Sequence[tuple[int, UUID]]) -> None:
    """Put people under their keys."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO matching_key (key, person_id) SELECT * FROM unnest(%s::bigint[], %s::uuid[])",
            [[key for key, _ in keys], [person for _, person in keys]],
        )


def remember_words(words: Iterable[str]) -> None:
    """Note names that are in use, without whose they are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT matching_remember(%s::text[])", [sorted(words)])


def forget_keys(people: Sequence[UUID]) -> None:
    """Take people out from under their keys, to be filed again."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM matching_key WHERE person_id = ANY(%s::uuid[])", [list(people)])


def one_ruling_at_a_time() -> None:
    """Rulings wait for each other until this transaction ends, so that two at once can't contradict each other."""
    one_at_a_time("matching rulings")
