"""Questions of those who triage: is somebody on this contact on a restricted record?"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.needtoknow.actions import answer_question
from frontdoor.domain.needtoknow.queries import how_many_questions, question_seen
from frontdoor.domain.needtoknow.queries import questions as which
from frontdoor.domain.people.queries import PersonSeen, people_seen
from frontdoor.foundation.govuk.words import day
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, shows, viewer
from frontdoor.web.frame.paging import paged
from frontdoor.web.guardian.forms import RuleForm
from frontdoor.web.guardian.naming import names_for


def questions(request: HttpRequest) -> HttpResponse:
    """Questions that wait, oldest first; and those answered."""
    by, answered = viewer(request), request.GET.get("show") == "answered"
    page = paged(
        request,
        lambda: how_many_questions(by, answered=answered),
        lambda start, count: which(by, answered=answered, start=start, count=count),
    )
    names = names_for(by, members=[one.asked_by for one in page], subjects=[one.person_id for one in page])
    return render(request, "guardian/questions.html", {"page": page, "answered": answered, "names": names})


def question(request: HttpRequest, question_id: UUID) -> HttpResponse:
    """One question with both sides of it; then the ruling."""
    by = viewer(request)
    one = question_seen(by, question_id)
    shows(request, one.contact_id, question_id)
    people = people_seen(by, [one.person_id, *one.alike])
    alike = {each: said(people[each]) for each in one.alike if each in people}
    form = RuleForm(request.POST if request.method == "POST" else None, alike=alike)
    if request.method == "POST" and was_done(form, lambda: _rule(form, question_id, by)):
        return done(request, "Ruled. Whoever asked was told how to go on.", "guardian:home")
    page = {
        "one": one,
        "form": form,
        "people": people,
        "names": names_for(by, members=[one.asked_by, one.answered_by]),
    }
    return render(request, "guardian/question.html", page)


def said(person: PersonSeen) -> str:
    """Somebody in one line: name, birth, home."""
    born = (
        f"born {day(person.birth_date, weekday=False)} {person.birth_date.year}" if person.birth_date else ""
    )
    home = person.home.said if person.home else ""
    return ", ".join(filter(None, [person.name, born, home]))


def _rule(form: RuleForm, question_id: UUID, by: Viewer) -> None:
    given = form.cleaned_data
    answer_question(question_id, Ruled(given["verdict"]), given["words"], same_as=form.chosen, by=by)
