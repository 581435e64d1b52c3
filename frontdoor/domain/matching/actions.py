"""Filing people so that they are found again, and ruling whether two records are one person."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM, May, Viewer, must
from frontdoor.domain.matching import policies, queries
from frontdoor.domain.matching.models import (
    Likeness,
    Ruling,
    file_keys,
    forget_keys,
    one_ruling_at_a_time,
    remember_words,
)
from frontdoor.domain.matching.rules import Described, described
from frontdoor.domain.matching.rules.keys import keys_kept, names_in_use, sealed
from frontdoor.domain.matching.rules.rulings import PeopleRuled, Ruled, RulingUndone
from frontdoor.domain.people.rules import PersonCorrected, StatedPerson
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.events.actions import Recorded, on, record
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import NotThere, Refused
from frontdoor.foundation.records.storing import store_all


def index_person(person_id: UUID, stated: StatedPerson, *, by: Viewer) -> None:
    """File one person, as stated, so that they are found from the next moment on."""
    index_people([(person_id, stated)], by=by)


def index_people(people: Sequence[tuple[UUID, StatedPerson]], *, by: Viewer) -> None:
    """File people, as stated, in the transaction that stores them."""
    on = today()
    file([(person, described(stated, said_on=on)) for person, stated in people], by=by)


def index_again(people: Iterable[UUID], *, by: Viewer) -> None:
    """File people once more, after something about them was corrected or added."""
    known = queries.described_now(by, list(people))
    with transaction.atomic():
        forget_keys(list(known))
        Likeness.objects.filter(person_id__in=known).delete()
        file(list(known.items()), by=by)


@on(PersonCorrected)
def keep_findable(corrected: Sequence[Recorded]) -> None:
    """Somebody whose details were put right is found by the right ones from the next moment on."""
    index_again([person for one in corrected for person in one.people], by=SYSTEM)


def file(people: Sequence[tuple[UUID, Described]], *, by: Viewer) -> None:
    """Write the rows by which people are looked up."""
    secret = queries.secret_of(by)
    likenesses = [Likeness(person_id=person, stated=seen.as_plain()) for person, seen in people]
    with transaction.atomic():
        store_all(likenesses)
        file_keys([(key, person) for person, seen in people for key in sealed(keys_kept(seen), secret)])
        remember_words({word for _, seen in people for word in names_in_use(seen)})


def rule(
    person: UUID, other: UUID, verdict: Ruled, why: str, *, contact: UUID | None = None, by: Viewer
) -> UUID:
    """Rule whether two records are one person. They are linked, never merged, and the link can be undone whole."""
    must(by, May.MATCH)
    return _rule(person, other, verdict, why, contact=contact, by=by, sees=by)


def rule_on_restricted(
    person: UUID, other: UUID, verdict: Ruled, why: str, *, contact: UUID | None = None, by: Viewer
) -> UUID:
    """The guardian's ruling on a record that is closed to those who match people: they write nothing else."""
    must(by, May.RULE)
    queries.both_there(by, person, other)
    with acting_as(SYSTEM.id):
        return _rule(person, other, verdict, why, contact=contact, by=by, sees=SYSTEM)


def _rule(
    person: UUID, other: UUID, verdict: Ruled, why: str, *, contact: UUID | None, by: Viewer, sees: Viewer
) -> UUID:
    policies.must_be_two(person, other)
    policies.must_say_why(why)
    with transaction.atomic():
        one_ruling_at_a_time()
        queries.both_there(sees, person, other)
        mine, theirs, stands = queries.around(sees, person, other)
        policies.must_not_contradict(verdict, mine, theirs, stands)
        ruling = Ruling(
            person_id=person, other_id=other, verdict=verdict, why=why.strip(), ruled_at=now(), ruled_by=by.id
        )
        ruling.save(force_insert=True)
        deed = PeopleRuled(verdict=verdict, ruling=str(ruling.id))
        record(deed, by=by, contact=contact, people=[person, other])
    return ruling.id


def undo(ruling_id: UUID, why: str, *, contact: UUID | None = None, by: Viewer) -> UUID:
    """Take a ruling back, whole: what it linked is apart again, and nothing else is touched."""
    must(by, May.MATCH)
    policies.must_say_why(why)
    with transaction.atomic():
        one_ruling_at_a_time()
        ruling = Ruling.objects.filter(id=ruling_id, undoes=None).first()
        if ruling is None:
            raise NotThere
        if Ruling.objects.filter(undoes=ruling).exists():
            raise Refused("This ruling was undone already. Nothing was changed.")
        undoing = Ruling(
            person_id=ruling.person_id,
            other_id=ruling.other_id,
            verdict=ruling.verdict,
            why=why.strip(),
            undoes=ruling,
            ruled_at=now(),
            ruled_by=by.id,
        )
        undoing.save(force_insert=True)
        deed = RulingUndone(verdict=ruling.verdict, ruling=str(ruling.id))
        record(deed, by=by, contact=contact, people=[ruling.person_id, ruling.other_id])
    return undoing.id
