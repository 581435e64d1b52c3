"""What words may not carry out of the hub."""

from collections.abc import Sequence
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.people.models import Person, Residence
from frontdoor.domain.people.rules import plain
from frontdoor.foundation.records.refusals import NotThere, Refused


def must_see_person(viewer: Viewer, person: UUID) -> None:
    """The same answer for a person who is not there and one who is not theirs."""
    if not Person.objects.filter(id=person).exists():
        raise NotThere


def must_not_tell_where_they_live(viewer: Viewer, words: str, people: Sequence[UUID]) -> None:
    """Refuse words for another agency or team that hold a protected address of these people, however it is spelt."""
    said = plain(words)
    run_together = said.replace(" ", "")
    for home in Residence.objects.filter(person_id__in=people, protected=True):
        line, postcode = plain(home.line), plain(home.postcode).replace(" ", "")
        if (line and line in said) or (postcode and postcode in run_together):
            raise Refused(
                "These words hold a protected address, and others would read them. Take it out; "
                "if somebody must know it, tell them by telephone."
            )
