"""Putting somebody's details right; what was there before stays in the history."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, must
from frontdoor.domain.people.actions import correct
from frontdoor.domain.people.queries import PersonSeen, people_seen
from frontdoor.foundation.govuk.fields import DateInputField, TextareaField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer


class Details(QuestionForm):
    """Who somebody is: what they say of themselves first."""

    forename = TextField("First name", max_length=100, required=False)
    surname = TextField("Last name", max_length=100, required=False)
    other_names = TextField("The name they use, and other names", max_length=200, required=False)
    matters_to_me = TextareaField("What matters to them, in their words", rows=3, required=False)
    languages = TextField("Languages they speak at home", max_length=120, required=False)
    birth_date = DateInputField("Date of birth", when="past", required=False)
    expected_on = DateInputField("If not born yet: expected on", required=False)
    died_on = DateInputField("If they have died: on", when="past", required=False)
    sex = TextField("Sex", max_length=12, width=10, required=False)
    ethnicity = TextField("Background, as they would say it", max_length=40, required=False)
    school = TextField("School or nursery", max_length=120, required=False)
    nhs_number = TextField("NHS number", max_length=10, width=10, required=False)
    upn = TextField("Unique pupil number", max_length=13, width=20, required=False)


def person_edit(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Correct a record, and file it anew so that it is found by what is right."""
    by = viewer(request)
    must(by, May.MATCH)
    seen = people_seen(by, [person_id]).get(person_id)
    if seen is None:
        raise NotThere
    form = Details(request.POST or None, initial=_now(seen))

    def put_right() -> None:
        correct(person_id, form.cleaned_data, by=by)

    if request.method == "POST" and was_done(form, put_right):
        return done(
            request, "Put right. What was there before stays in the history.", "hub:person", person_id
        )
    return render(request, "hub/person_edit.html", {"person": seen, "form": form})


def _now(seen: PersonSeen) -> dict[str, object]:
    return {name: getattr(seen, name) for name in Details.base_fields}
