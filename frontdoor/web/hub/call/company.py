"""Company on a call: early help is asked to join, and what they write stands beside the questions."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest

from frontdoor.domain.accounts.queries import names_of
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import agencies
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.contacts.actions.company import ask_to_join
from frontdoor.domain.contacts.queries.company import is_anybody_asked
from frontdoor.domain.contacts.rules.company import BESIDE
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.keying.answers import Answers


def ask_early_help(request: HttpRequest, call_id: UUID) -> None:
    """Ask early help to join a call; a refusal is said on the page, for the call goes on."""
    by = viewer(request)
    try:
        for agency in _early_help(by):
            ask_to_join(call_id, agency, by=by)
    except Refused as refused:
        messages.warning(request, refused.reason)
        return
    messages.success(
        request, "Early help sees that you ask them to join. Their name shows here once somebody comes."
    )


def company_of(by: Viewer, call_id: UUID, answers: Answers) -> dict[str, Any]:
    """Whether early help was asked (nobody else can be), and what those who joined wrote."""
    written = {
        UUID(name.removeprefix(BESIDE)): words for name, words in answers.items() if name.startswith(BESIDE)
    }
    names = names_of(by, list(written)) if written else {}
    return {
        "asked": is_anybody_asked(by, call_id),
        "said": [(names.get(who, "Early help"), words) for who, words in written.items() if words.strip()],
    }


def _early_help(by: Viewer) -> list[UUID]:
    return [each.id for each in agencies(by) if each.kind == AgencyKind.EARLY_HELP]
