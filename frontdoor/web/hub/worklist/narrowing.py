"""The form that narrows a worklist; it stays in the address, so a narrowed list can be kept as a bookmark."""

from frontdoor.domain.agencies.rules import DISTRICTS
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.rules import WayIn
from frontdoor.domain.journey.queries import Filters
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.triage.rules import Priority
from frontdoor.foundation.govuk.fields import SelectField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.hub.worklist.piles import Chosen


class Narrowing(QuestionForm):
    """Way in, district, stage, priority, and whether only one's own."""

    way_in = SelectField("Way in", [(way, way.label) for way in WayIn], nothing="All ways in", required=False)
    district = SelectField("District", DISTRICTS.items(), nothing="Everywhere", required=False)
    stage = SelectField(
        "Stage",
        [(stage, stage.label) for stage in Stage if stage is not Stage.CLOSED],
        nothing="All stages",
        required=False,
    )
    priority = SelectField(
        "Priority",
        [(level, level.capitalize()) for level in Priority],
        nothing="All priorities",
        required=False,
    )
    outcome = SelectField(
        "Outcome", [(way, way.label) for way in Outcome], nothing="All outcomes", required=False
    )
    mine = TickField("Only mine")

    def filters(self, pile: Chosen) -> Filters:
        """What the list is narrowed to; an answer that nobody offered narrows nothing."""
        self.is_valid()
        said = self.cleaned_data
        return Filters(
            piles=pile.piles,
            way_in=said.get("way_in", ""),
            district=said.get("district", ""),
            stage="" if pile.is_closed else said.get("stage", ""),
            priority=said.get("priority", ""),
            outcome=said.get("outcome", ""),
            mine=bool(said.get("mine")),
        )

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return any(self.cleaned_data.values())
