"""The page of what it helps to ask callers."""

from dataclasses import asdict
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.actions import approve_rules
from frontdoor.domain.agreements.policies import MAY_APPROVE, must_be_approver
from frontdoor.domain.agreements.queries import InForce, rules_in_force, versions
from frontdoor.domain.agreements.rules import Coaching, CoachingPrompt, Governed
from frontdoor.domain.agreements.rules.coaching import with_prompt, without_prompt
from frontdoor.foundation.records.ids import new_id
from frontdoor.web.frame.deeds import done, was_done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.agreed.forms import KINDS, PromptForm

NEW = "new"
MOST_VERSIONS = 10


def agreed(request: HttpRequest) -> HttpResponse:
    """What is asked of callers and why; the operations manager records what was agreed anew."""
    by = viewer(request)
    rules, changing = rules_in_force(by), request.GET.get("change", "")
    if request.method == "POST":
        must_be_approver(by)
    chosen = next((one for one in rules.coaching if one.code == changing), None)
    form = _form(request, rules, chosen) if by.role in MAY_APPROVE and (chosen or changing == NEW) else None
    if (
        form
        and request.method == "POST"
        and was_done(form, lambda: _approve(request, rules, chosen, form, by))
    ):
        return done(request, "Changed. It is asked so from now on.", "hub:agreed")
    past = versions(by, Governed.COACHING)[:MOST_VERSIONS]
    page = {
        "prompts": rules.coaching,
        "need_labels": rules.need_labels,
        "kinds": {str(kind): label for kind, label in KINDS},
        "may_change": by.role in MAY_APPROVE,
        "form": form,
        "chosen": chosen,
        "past": past,
        "names": names_of(by, [UUID(str(one.approved_by)) for one in past]),
    }
    return render(request, "hub/agreed.html", page)


def _form(request: HttpRequest, rules: InForce, chosen: CoachingPrompt | None) -> PromptForm:
    return PromptForm(
        request.POST if request.method == "POST" else None,
        initial=asdict(chosen) if chosen else {},
        needs=rules.needs,
    )


def _approve(
    request: HttpRequest, rules: InForce, chosen: CoachingPrompt | None, form: PromptForm, by: Viewer
) -> int:
    before = Coaching(rules.coaching)
    if chosen and request.POST.get("do") == "withdraw":
        after = without_prompt(before, chosen.code)
    else:
        after = with_prompt(before, form.prompt(chosen.code if chosen else f"own_{new_id().hex[-8:]}"))
    return approve_rules(after, reason=form.cleaned_data["reason"], by=by)
