"""Choosing help for a family on a contact, so that whoever raised it is told whom to ring."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import May, Viewer
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.decisions.queries import reading_decisions
from frontdoor.domain.directory.queries import ServiceListed, suggested
from frontdoor.domain.directory.rules import ages_of_family
from frontdoor.domain.feedback.actions.offering import offer_help
from frontdoor.domain.feedback.queries.offering import help_offered
from frontdoor.foundation.govuk.fields import CheckboxesField, Option
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import viewer
from frontdoor.web.hub.deed import begun, deed_page

MOST = 10


class Offered(QuestionForm):
    """Which services they are told of."""

    help = CheckboxesField("Which of these are they told of?", missing="Select who could help")


def offer(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """Choose among what fits the needs that were found, the children's ages and where they live."""
    by = viewer(request)
    decisions = reading_decisions(by, contact_id)
    found = begun(request, contact_id, May.TELL, decisions)
    needs = [need.code for one in decisions.found[:1] for need in one.needs]
    chosen = help_offered(by, contact_id)
    fitting = _fitting(by, found.contact, needs, chosen)
    form = Offered(
        request.POST if request.method == "POST" else None, initial={"help": [str(one.id) for one in chosen]}
    )
    form.offer("help", [Option(str(one.id), one.name, _hint(one)) for one in fitting])
    if form.is_valid():
        picked = [UUID(one) for one in form.cleaned_data["help"]]
        ok, _ = attempted(form, lambda: offer_help(contact_id, picked, by=by))
        if ok:
            return done(request, "Chosen. Now tell whoever raised it.", "hub:tell", contact_id)
    return deed_page(request, "hub/directory/offer.html", found, form, fitting=fitting, needs=needs)


def _fitting(
    by: Viewer, contact: ContactSeen, needs: Sequence[str], chosen: Sequence[ServiceListed]
) -> list[ServiceListed]:
    """What was chosen already, then what else fits."""
    ages = ages_of_family(one.person.age for one in contact.about)
    others = suggested(by, needs, ages, contact.district, MOST)
    return [*chosen, *(one for one in others if one not in chosen)]


def _hint(one: ServiceListed) -> str:
    return ". ".join(filter(None, (one.reached, one.ages, one.cost)))
