"""“I know this family”, said in any door: it is closed to whoever says so, and a colleague takes it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import members
from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.domain.contacts.queries import InvolvedSeen
from frontdoor.domain.needtoknow.actions import declare_conflict
from frontdoor.domain.needtoknow.rules import Conflict
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.navigation import home_of
from frontdoor.web.frame.pages import render, viewer

NOBODY_NAMED = (
    "Nobody is named on it yet, so it can't be closed to you by itself. "
    "Ask a colleague to take it, and don't open it again."
)
TIES = {
    Conflict.NAMED: "I am named on it myself",
    Conflict.RELATED: "We are related",
    Conflict.EX_PARTNER: "We are, or were, partners",
    Conflict.FRIEND: "We are friends or neighbours",
    Conflict.OTHER: "Something else",
}


class KnowForm(QuestionForm):
    """Whom somebody knows, and what they have to do with each other outside work."""

    person = RadiosField(
        "Whom do you know?",
        (),
        hint="If you know several of them, choose whoever is closest to you",
        missing="Select whom you know",
    )
    kind = RadiosField(
        "How do you know each other?",
        [
            Option(kind, words, reveals=("words",) if kind is Conflict.OTHER else ())
            for kind, words in TIES.items()
        ],
        missing="Select how you know each other",
    )
    words = TextareaField("What have you to do with each other?", rows=2, max_length=1000)

    def __init__(self, *args: Any, people: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("person", [(str(person), name) for person, name in people.items()])

    def declare(self, by: Viewer) -> None:
        """Close it to whoever says so."""
        said = self.cleaned_data
        declare_conflict(UUID(said["person"]), kind=Conflict(said["kind"]), words=said["words"], by=by)


def names_on(people: Iterable[InvolvedSeen]) -> dict[UUID, str]:
    """Those on a contact by their id, each with the part they play."""
    return {one.person.id: f"{one.person.name} ({one.part.label.lower()})" for one in people}


def know_family(
    request: HttpRequest, people: Mapping[UUID, str], *, reference: str, back: str
) -> HttpResponse:
    """The page on which a member says that they know a family, and from which they come back to their own list."""
    if not people:
        raise Refused(NOBODY_NAMED)
    by = viewer(request)
    form = KnowForm(request.POST if request.method == "POST" else None, people=people)
    managers = [each.name for each in members(by, Role.TEAM_MANAGER) if each.id != by.id]
    if request.method == "POST" and was_done(form, lambda: form.declare(by)):
        return done(request, said_after(by, managers), home_of(by))
    page = {"form": form, "reference": reference, "back": back, "takes_over": who_takes_over(by, managers)}
    return render(request, "frame/know_family.html", page)


def who_takes_over(by: Viewer, managers: Sequence[str]) -> str:
    """Who sees to it that the work goes on."""
    told = " or ".join(managers) or "The information governance lead"
    if by.sees_hub:
        return f"{told} gives what is yours to a colleague"
    return f"Your colleagues at {by.agency_name} still see it, and {told} at the hub sees to it that somebody answers"


def said_after(by: Viewer, managers: Sequence[str]) -> str:
    """What they are told once it is closed to them; nothing of what it is about."""
    goes_on = who_takes_over(by, managers)
    return (
        f"Thank you for saying so. It is closed to you from now on. {goes_on}: nothing more is asked of you."
    )
