"""Saying how one person stands to another, and whether they may be a danger to them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.people.actions import state_relationship
from frontdoor.domain.people.queries import people_named
from frontdoor.domain.people.rules import Tie
from frontdoor.foundation.govuk.fields import Option, RadiosField, SelectField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.picture.network import Human
from frontdoor.web.hub.picture.reading import network_of

MOST = 40
WORDS = {
    Tie.PARENT: "Parent",
    Tie.STEP_PARENT: "Step-parent",
    Tie.GRANDPARENT: "Grandparent",
    Tie.SIBLING: "Brother or sister",
    Tie.HALF_SIBLING: "Half-brother or half-sister",
    Tie.STEP_SIBLING: "Step-brother or step-sister",
    Tie.TWIN: "Twin",
    Tie.CARER: "Carer",
    Tie.RELATIVE: "Another relative",
    Tie.PARTNER: "Partner",
    Tie.EX_PARTNER: "Former partner",
    Tie.OTHER: "Somebody else who matters",
}


class Family(QuestionForm):
    """Who, how they stand to the person of the record, and whether they may harm them."""

    other = RadiosField("Who?", named="who it is")
    tie = SelectField("Who are they to this person?", list(WORDS.items()), named="who they are")
    poses_risk = TickField(
        "They may be a danger to this person", hint="Say in the contact what is known of it"
    )

    def __init__(self, *args: Any, people: Sequence[Human], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [Option(str(one.id), f"{one.name} ({one.age})") for one in people]
        self.fields["other"].offer(offered)  # type: ignore[attr-defined] # a field that offers answers


def person_tie(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Say how somebody of the household, or on the same contact, stands to this person."""
    by = viewer(request)
    must(by, May.MATCH)
    me = people_named(by, [person_id]).get(person_id)
    if me is None:
        raise NotThere
    near = nearby(by, person_id)
    form = Family(request.POST or None, people=near)

    def say() -> None:
        said = form.cleaned_data
        tie, other = Tie(said["tie"]), UUID(said["other"])
        state_relationship(other, person_id, tie, poses_risk=said["poses_risk"], by=by)

    if request.method == "POST" and was_done(form, say):
        return done(request, "Noted on both records.", "hub:person", person_id)
    return render(request, "hub/person_tie.html", {"person": me, "form": form, "near": near})


def nearby(by: Viewer, person_id: UUID) -> list[Human]:
    """Everybody of the picture around somebody, and whoever else is named on the same contacts; each human once."""
    family = network_of(by, [person_id], about=[person_id])
    return [one for one in sorted(family.humans, key=lambda one: one.steps) if not one.index][:MOST]
