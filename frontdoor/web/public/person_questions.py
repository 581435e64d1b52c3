"""The questions about each person: who they are, and then only what fits the part they play."""

from typing import Any

from django.http import QueryDict

from frontdoor.domain.contacts.rules import Part
from frontdoor.foundation.govuk.fields import (
    AboutAgeField,
    DateInputField,
    Option,
    PostcodeField,
    RadiosField,
    TextareaField,
    TextField,
)
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.public.homes import ADDRESS, OTHER, SAME, UNKNOWN

BORN = ("born-day", "born-month", "born-year")
SPEAKS = (Part.CHILD, Part.ADULT_AT_RISK)


class Who(QuestionForm):
    """Somebody it is about, or who lives there."""

    part = RadiosField(
        "Who is this?",
        [
            Option(Part.CHILD, "A child or young person"),
            Option(Part.UNBORN, "A baby who is not born yet"),
            Option(Part.ADULT_AT_RISK, "An adult who may need help to stay safe"),
            Option(Part.PARENT, "A parent or carer"),
            Option(Part.OTHER, "Someone else in the family or home"),
        ],
        named="who this is",
    )
    forename = TextField("First name", max_length=100, required=False, width=20)
    surname = TextField("Last name", max_length=100, required=False, width=20)


class More(QuestionForm):
    """What else helps us to find and help this person; every part may be left out."""

    expected_on = DateInputField(
        "When is the baby due?", required=False, named="the day the baby is due", hint="If you know"
    )
    age = RadiosField(
        "How old are they?",
        [
            Option("born", "I know the date of birth", reveals=("born",)),
            Option("about", "I know about how old", reveals=("about_age",)),
            Option("unknown", "I do not know"),
        ],
        required=False,
    )
    born = DateInputField(
        "Date of birth", when="past", named="the date of birth", hint="For example, 27 3 2017"
    )
    about_age = AboutAgeField("About how old?", required=True, hint="For example, 7, or 6 months")
    home = RadiosField("Where do they live?", required=False)
    line = TextField("House number and street", max_length=200, required=False)
    town = TextField("Town or village", max_length=80, required=False, width=20)
    postcode = PostcodeField("Postcode", required=False)
    school = TextField("School, nursery or college", max_length=120, required=False)
    voice = TextareaField("What do they say about it?", rows=3, required=False)

    def __init__(
        self, data: QueryDict | None, *, part: Part, called: str, known_home: str, initial: dict[str, Any]
    ) -> None:
        super().__init__(None if data is None else _as_meant(data), initial=initial)
        self._ask_only(part, known_home)
        self._call_them(called)
        if known_home:
            choices = [
                Option(SAME, f"At {known_home}"),
                Option(OTHER, "Somewhere else", reveals=("line", "town", "postcode")),
            ]
            self.offer("home", [*choices, Option(UNKNOWN, "I do not know")])

    def _ask_only(self, part: Part, known_home: str) -> None:
        """Leave out what makes no sense for this person."""
        left_out = ["age", "born", "about_age"] if part is Part.UNBORN else ["expected_on"]
        left_out += [] if part is Part.CHILD else ["school"]
        left_out += [] if part in SPEAKS else ["voice"]
        for name in left_out + ([] if known_home else ["home"]):
            del self.fields[name]

    def _call_them(self, called: str) -> None:
        """Ask by name, where we have one."""
        words = {
            "age": f"How old is {called}?",
            "home": f"Where does {called} live?",
            "voice": f"What does {called} say?",
        }
        for name, asked in words.items():
            if name in self.fields:
                self.fields[name].label = asked


def _as_meant(data: QueryDict) -> QueryDict:
    """What was sent, with the choice that a typed answer implies: without scripts all boxes stand open."""
    meant = data.copy()
    implied = {"age": (("born", BORN), ("about", ("about_age",))), "home": ((OTHER, ADDRESS),)}
    for question, answers in implied.items():
        typed = (value for value, boxes in answers if any(str(data.get(box) or "").strip() for box in boxes))
        if not data.get(question):
            meant[question] = next(typed, "")
    return meant
