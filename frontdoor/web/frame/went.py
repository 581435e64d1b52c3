"""Ten seconds after a discussion: how it went, for everybody who came, by whichever door they came."""

from dataclasses import dataclass

from django.http import HttpRequest

from frontdoor.domain.discussions.actions import say_how_it_went
from frontdoor.domain.discussions.queries import DiscussionSeen, has_said_how_it_went
from frontdoor.domain.discussions.rules import ASKED_AFTER, Felt
from frontdoor.foundation.govuk.fields import RadiosField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.deeds import was_done
from frontdoor.web.frame.pages import viewer

ANSWERS = [(one, one.label) for one in Felt]
THANKS = "Thank you. The hub reads how discussions went, and no page says who said it."


class WentForm(QuestionForm):
    """Two presses, and a word if one likes."""

    worth_it = RadiosField(ASKED_AFTER["worth_it"], ANSWERS, inline=True, small=True, named="an answer")
    heard = RadiosField(ASKED_AFTER["heard"], ANSWERS, inline=True, small=True, named="an answer")
    went = TextField("What would make the next one better?", required=False, max_length=300)


@dataclass(frozen=True)
class Went:
    """What somebody who came is asked: a form, or thanks once they have said it."""

    form: WentForm
    said: bool


def went(request: HttpRequest, seen: DiscussionSeen) -> tuple[bool, Went | None]:
    """Whether it was said just now how this discussion went; and what to ask, of those who came, once it has ended."""
    by = viewer(request)
    if seen.conclusion is None or all(one.member_id != by.id for one in seen.here):
        return False, None
    form = WentForm(request.POST if "worth_it" in request.POST or "rated" in request.POST else None)

    def say() -> None:
        typed = form.cleaned_data
        felt = {name: Felt(typed[name]) for name in ASKED_AFTER}
        say_how_it_went(seen.id, **felt, words=typed["went"], by=by)

    done = form.is_bound and was_done(form, say)
    return done, Went(form, not done and has_said_how_it_went(by, seen.id))
