"""Saying how one person stands to another, and whether they may be a danger to them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.contacts.queries import contacts_about, named_on
from frontdoor.domain.matching.queries import same_people
from frontdoor.domain.people.actions import state_relationship
from frontdoor.domain.people.queries import PersonSeen, people_named
from frontdoor.domain.people.rules import Tie
from frontdoor.foundation.govuk.fields import Option, RadiosField, SelectField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.household import household
from frontdoor.web.hub.identity import age_said

MOST = 20
WORDS = {
    Tie.PARENT: "Parent",
    Tie.SIBLING: "Brother or sister",
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

    def __init__(self, *args: Any, people: Sequence[PersonSeen], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [Option(str(one.id), f"{one.name} ({age_said(one)})") for one in people]
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


def nearby(by: Viewer, person_id: UUID) -> list[PersonSeen]:
    """Whoever lives at the same address or is named on the same contacts, each once."""
    records = list(same_people(by, person_id))
    on_contacts = named_on(by, [line.id for line in contacts_about(by, records, MOST)])
    people = [
        *household(by, records, MOST),
        *(one.person for named in on_contacts.values() for one in named),
    ]
    return list({one.id: one for one in people if one.id not in records}.values())[:MOST]
