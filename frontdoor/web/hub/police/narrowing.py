"""The form that narrows the lane; it stays in the address, so a narrowed lane can be kept as a bookmark."""

from uuid import UUID

from frontdoor.domain.notifications.queries import Narrowed
from frontdoor.domain.notifications.rules import Hub, Kind
from frontdoor.foundation.govuk.fields import DateInputField, SelectField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm

GRADES = [("red", "Red"), ("amber", "Amber"), ("green", "Green"), ("blue", "Blue"), ("none", "No grade")]


class Narrowing(QuestionForm):
    """The day received, grade, kind, hub, whether thin, whether told of before, whether passed on."""

    day = DateInputField("Received on", required=False)
    grade = SelectField("Grade", GRADES, nothing="All grades", required=False)
    kind = SelectField("Kind", [(kind, kind.label) for kind in Kind], nothing="All kinds", required=False)
    hub = SelectField("For which hub", [(hub, hub.label) for hub in Hub], nothing="All", required=False)
    passed = SelectField(
        "Passed on", [("no", "Not yet"), ("yes", "Passed on or shared")], nothing="Either", required=False
    )
    thin = TickField("Only thin ones")
    repeat = TickField("Only repeats in 12 months")

    @property
    def is_on(self) -> bool:
        """Whether anything in it is narrowed."""
        return any(self.cleaned_data.values())

    def narrowed(self, file: str, house: str = "") -> Narrowed:
        """What the lane is narrowed to; an answer that nobody offered narrows nothing."""
        self.is_valid()
        said = self.cleaned_data
        return Narrowed(
            day=said.get("day"),
            grade=said.get("grade", ""),
            kind=said.get("kind", ""),
            hub=said.get("hub", ""),
            thin=bool(said.get("thin")),
            repeat=bool(said.get("repeat")),
            passed=said.get("passed", ""),
            file=_uuid(file),
            house=house[:32],
        )


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
