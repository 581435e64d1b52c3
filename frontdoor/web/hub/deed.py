"""What the pages of all deeds on a contact share: it is there, open, and theirs to do; then the bar and the form."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer, must
from frontdoor.domain.journey.rules import Stage
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.identity import Identity, identity


def begun(request: HttpRequest, contact_id: UUID, deed: May, *along: Reading[Any]) -> Identity:
    """The contact on which a deed is begun, and what is read `along` with it.

    Refused before anything is typed where it can't be done.
    """
    return may_begin(viewer(request), identity(viewer(request), contact_id, *along), deed)


def may_begin(by: Viewer, found: Identity, deed: May, *, though_closed: bool = False) -> Identity:
    """The contact, where this deed can be begun on it by this member; refused otherwise."""
    must(by, deed)
    if found.where.stage is Stage.CLOSED and not though_closed:
        raise Refused("This contact is closed. Open it again first, and say why.")
    return found


def deed_page(
    request: HttpRequest, template: str, found: Identity, form: QuestionForm, **more: Any
) -> HttpResponse:
    """The page of a deed; its bar leaves the next step out, for this page is that step."""
    bar = {**found.bar, "next": None}
    page = {"identity": found, "contact": found.contact, "bar": bar, "form": form}
    return render(request, template, {**page, **more})
