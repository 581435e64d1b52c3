"""The page on which somebody says that they tried to reach whoever raised it, and could not."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import May
from frontdoor.domain.agreements.queries import reading_rules
from frontdoor.domain.decisions.queries import reading_decisions
from frontdoor.domain.feedback.actions import could_not_reach
from frontdoor.domain.feedback.policies import where_it_goes_on
from frontdoor.domain.feedback.queries import reading_trying
from frontdoor.domain.feedback.rules import AFTER_A_CALL, How, Missed, Trying
from frontdoor.foundation.clock import LONDON, WorkingHours, local, next_opening, now
from frontdoor.foundation.govuk.fields import Divider, Option, RadiosField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import deed_page, may_begin
from frontdoor.web.hub.identity import identity
from frontdoor.web.hub.tell.referrer import referrer_facts
from frontdoor.web.hub.tell.views import to_tell

WAYS = {
    How.CALL: Option(How.CALL, "I rang", reveals=("call",)),
    How.TEXT: Option(How.TEXT, "I sent a text, and somebody else answered"),
    How.IN_PERSON: Option(How.IN_PERSON, "I went to see them, and they were not there"),
    How.POST: Option(How.POST, "A letter came back"),
}
ALONE = {How.TEXT: Missed.WRONG_NUMBER, How.IN_PERSON: Missed.NO_ANSWER, How.POST: Missed.CAME_BACK}
"""What came of it, where the way says so by itself."""
AGAIN = {"hour": "In an hour", "tomorrow": "Tomorrow, or the next working day", "two": "In two working days"}
DAYS = {"tomorrow": 1, "two": 2}
ENOUGH = "enough"
STILL_OWED = "Kept. They are still owed a word: the next try stands among the promises due."


class TriedForm(QuestionForm):
    """How it was tried, what came of it, and when the next try is."""

    how = RadiosField("How did you try?", list(WAYS.values()), missing="Select how you tried")
    call = RadiosField(
        "What happened?", [(each, each.label) for each in AFTER_A_CALL], missing="Select what happened"
    )
    again = RadiosField("When is the next try?", missing="Select when the next try is")

    def __init__(self, *args: Any, trying: Trying, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        later: list[Option | Divider] = [Option(key, words) for key, words in AGAIN.items()]
        if trying.tries:
            later += [Divider("or"), Option(ENOUGH, "No more: it was tried often enough")]
        self.offer("again", later)

    def clean(self) -> dict[str, Any]:
        """What came of a call is asked; of the rest the way says it."""
        given = super().clean() or {}
        if given.get("how") == How.CALL and not given.get("call") and "call" not in self.errors:
            self.add_error("call", ValidationError("Select what happened"))
        return given


def tried(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Say that somebody could not be reached: kept with when and how, and when the next try is."""
    by = viewer(request)
    asked, rules = reading_trying(by, [contact_id]), reading_rules(by)
    decisions = reading_decisions(by, where_it_goes_on(by, contact_id))
    found = identity(by, contact_id, asked, rules, decisions)
    may_begin(by, found, May.TELL, though_closed=not found.where.told)
    to_tell(decisions.found)
    trying = asked.found.get(contact_id, Trying())
    form = TriedForm(request.POST if request.method == "POST" else None, trying=trying)
    if form.is_valid():
        how, again = How(form.cleaned_data["how"]), form.cleaned_data["again"]
        why = ALONE.get(how) or Missed(form.cleaned_data["call"])
        next_at = _next(again, rules.found.hours)
        ok, _ = attempted(form, lambda: could_not_reach(contact_id, how=how, why=why, next_at=next_at, by=by))
        if ok and again == ENOUGH:
            return done(
                request, "Kept. You may now write that they could not be reached.", "hub:tell", contact_id
            )
        if ok:
            return done(request, STILL_OWED, "hub:owed")
    names = names_of(by, [each.by for each in trying.tries if each.by])
    facts = referrer_facts(found.contact.referrer, trying)
    return deed_page(
        request, "hub/tell/tried.html", found, form, trying=trying, names=names, referrer_facts=facts
    )


def _next(again: str, desk: WorkingHours) -> datetime | None:
    """When the next try is: in an hour, or as the desk opens on one of the next working days."""
    at = now()
    if again == "hour":
        return at + timedelta(hours=1)
    if again not in DAYS:
        return None
    for _ in range(DAYS[again]):
        at = next_opening(midnight_after(at), desk)
    return at


def midnight_after(at: datetime) -> datetime:
    """When the next day begins here."""
    return datetime.combine(local(at).date() + timedelta(days=1), time.min, LONDON)
