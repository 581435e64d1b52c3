"""Who may close and open, and what must be said."""

from datetime import timedelta
from uuid import UUID

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.policies import must_see
from frontdoor.domain.needtoknow.models import ConflictOfInterest, GlassBreak, GuardianQuestion, Restriction
from frontdoor.domain.needtoknow.rules import LETTERS_OF_A_REASON, LONGEST
from frontdoor.domain.people.policies import must_see_person
from frontdoor.foundation.records.readings import the_one
from frontdoor.foundation.records.refusals import Refused

NO_SUCH_RECORD = (
    "There is no restricted record under this reference that you may open. Check the reference; "
    "if you still need help now, telephone the information governance lead."
)


def must_be_theirs_to_close(viewer: Viewer, person: UUID | None, contact: UUID | None) -> None:
    """Only what they see can be restricted: one person, or one contact."""
    must(viewer, May.RESTRICT)
    if (person is None) == (contact is None):
        raise Refused("Say what to restrict: one person with all their records, or this contact alone.")
    if contact:
        must_see(viewer, contact)
    if person:
        must_see_person(viewer, person)


def must_say(words: str, what: str) -> None:
    """A word of why, so that whoever reads it later can follow."""
    if not words.strip():
        raise Refused(what)


def standing_restriction(viewer: Viewer, restriction_id: UUID) -> Restriction:
    """A restriction that holds, for whoever may change it."""
    must(viewer, May.LIFT)
    row = the_one(list(Restriction.objects.filter(id=restriction_id)))
    if hasattr(row, "lifting"):
        raise Refused("This restriction was lifted already. Nothing was changed.")
    return row


def standing_conflict(viewer: Viewer, conflict_id: UUID) -> ConflictOfInterest:
    """A conflict that holds, for whoever may end it."""
    must(viewer, May.LIFT)
    row = the_one(list(ConflictOfInterest.objects.filter(id=conflict_id)))
    if hasattr(row, "end"):
        raise Refused("This conflict of interest was ended already. Nothing was changed.")
    return row


def must_be_a_reason(reason: str) -> None:
    """A reason that a review can judge."""
    if len(reason.strip()) < LETTERS_OF_A_REASON:
        raise Refused(
            f"Say why you must see it now, in at least {LETTERS_OF_A_REASON} letters: it will be reviewed."
        )


def must_be_short(lasts: timedelta) -> None:
    """Not longer than an emergency may last."""
    if not timedelta(0) < lasts <= LONGEST:
        raise Refused("Choose how long you need it: four hours at most.")


def use_to_review(viewer: Viewer, use_id: UUID) -> GlassBreak:
    """A use that nobody has reviewed, for the guardian, and never by whoever broke the glass."""
    must(viewer, May.OVERSEE)
    row = the_one(list(GlassBreak.objects.filter(id=use_id)))
    if row.broken_by == viewer.id:
        raise Refused("Nobody reviews their own use. Ask another information governance lead.")
    if hasattr(row, "review"):
        raise Refused("This was reviewed already. Nothing was changed.")
    return row


def must_be_asked_once(viewer: Viewer, contact: UUID, person: UUID) -> None:
    """A question about somebody waits for its answer; asking again would only make a second."""
    if GuardianQuestion.objects.filter(contact_id=contact, person_id=person, answer=None).exists():
        raise Refused("The information governance lead has it: this was asked already.")


def question_to_answer(viewer: Viewer, question_id: UUID) -> GuardianQuestion:
    """A question that nobody has answered, for the guardian."""
    must(viewer, May.RULE)
    row = the_one(list(GuardianQuestion.objects.filter(id=question_id)))
    if hasattr(row, "answer"):
        raise Refused("This was answered already. Nothing was changed.")
    return row


def the_one_alike(question: GuardianQuestion, same_as: UUID | None) -> UUID:
    """The restricted record that somebody is ruled to be on; it need not be said where there is one alone."""
    alike: list[UUID] = question.alike
    if same_as is None and len(alike) == 1:
        return alike[0]
    if same_as not in alike:
        raise Refused("Choose which of the restricted records it is.")
    return same_as
