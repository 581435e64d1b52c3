"""What is asked of a letter, a fax and somebody at the desk."""

from django.core.exceptions import ValidationError

from frontdoor.domain.contacts.rules import ReferrerKind, WayIn
from frontdoor.foundation.clock import today
from frontdoor.foundation.govuk.fields import FileField, Option, RadiosField, TextareaField, TextField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.hub.keying.days import HOW, read_day
from frontdoor.web.hub.keying.questions import KNOWS, WHO, Stated

WRITTEN_BY = (*WHO[:-1], (ReferrerKind.ANONYMOUS, "No name given"))
SCANS = ".pdf,.tif,.tiff,.jpg,.jpeg,.png,.heic,.webp,.gif"


class Start(QuestionForm):
    """How it came, and its scan."""

    way = RadiosField(
        "How did it come?",
        [
            Option(WayIn.LETTER, "A letter"),
            Option(WayIn.FAX, "A fax"),
            Option(WayIn.WALK_IN, "Somebody is at the desk", "You write down what they say, as in a call"),
        ],
        missing="Select how it came",
    )
    scans = FileField(
        "Its scan, or photographs of it",
        accept=SCANS,
        required=False,
        hint="PDF, TIFF, JPG, PNG or HEIC, up to 20 MB each. Without a scan you note what it says.",
    )


class Paper(Stated):
    """A letter or a fax."""

    emergency = RadiosField(
        "Does it say that anyone is in danger right now?",
        [("yes", "Yes"), ("no", "No")],
        inline=True,
        small=True,
        missing="Select yes if it says that anyone is in danger right now",
    )
    kind = RadiosField("Who wrote it?", WRITTEN_BY, inline=True, small=True, missing="Select who wrote it")
    words = TextareaField(
        "What does it say? Their words",
        rows=6,
        hint="Copy what worries them word for word; the scan keeps the rest.",
        missing="Write what worries them, in their own words",
    )
    written = TextField("Date on it", max_length=40, required=False)
    arrived = TextField("Reached us", max_length=40, required=False)
    family_knows = RadiosField(
        "Does the family know that they wrote?", KNOWS, inline=True, small=True, required=False
    )

    def clean_written(self) -> str:
        """A day that can be read."""
        return self._day("written")

    def clean_arrived(self) -> str:
        """A day that can be read."""
        return self._day("arrived")

    def _day(self, name: str) -> str:
        typed = str(self.cleaned_data[name])
        if typed and not read_day(typed, today()):
            raise ValidationError(f"{HOW}; it can’t be a day to come")
        return typed


class Desk(Stated):
    """Somebody at the desk."""

    kind = RadiosField(
        "Who is at the desk?", WHO, inline=True, small=True, missing="Select who is at the desk"
    )
    family_knows = RadiosField(
        "Does the family know that they came?", KNOWS, inline=True, small=True, required=False
    )
