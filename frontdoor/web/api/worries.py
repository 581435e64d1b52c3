"""A worry as another system tells it: what may be said, and how; the description of the door is drawn from this."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from frontdoor.domain.contacts.rules import FamilyKnows, Part, ReferrerKind, SafeNow
from frontdoor.web.api.forms import (
    Day,
    Email,
    Label,
    Line,
    Moment,
    MoreWords,
    Name,
    NhsNumber,
    Phone,
    Postcode,
    Short,
    Their,
    Upn,
    Words,
    YesNo,
)

MOST_PEOPLE = 40


class Told(BaseModel):
    """Anything that is told: a name that we do not know is said to be wrong, and never quietly left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Address(Told):
    """Where somebody lives."""

    line: Annotated[Line | None, Field(description="House number and street.")] = None
    town: Annotated[Short | None, Field(description="Town or village.")] = None
    postcode: Annotated[
        Postcode | None, Field(description="It tells us which team serves them.", examples=["NG18 5ZZ"])
    ] = None
    protected: Annotated[
        YesNo,
        Field(description="True where the address must be kept from somebody. Only the hub then sees it."),
    ] = False


class Person(Told):
    """Somebody the worry is about, or who belongs to them. Say what you know; all but the part may be left out."""

    part: Annotated[Part, Field(description="The part they play in this worry.")]
    forename: Name | None = None
    surname: Name | None = None
    other_names: Annotated[
        Line | None, Field(description="Names they are known by, or were before, with commas between them.")
    ] = None
    birth_date: Day = Field(None, description="Their date of birth.")
    age: Annotated[
        Short | None,
        Field(
            description="Where the date of birth is not known: as you would say it.",
            examples=["7", "8 months", "about 40"],
        ),
    ] = None
    expected_on: Day = Field(None, description="For an unborn child: the day on which they are due.")
    sex: Literal["female", "male", "other", "not_known"] = "not_known"
    ethnicity: Short | None = None
    school: Annotated[Label | None, Field(description="School, nursery or college.")] = None
    relation: Annotated[
        Label | None, Field(description="Who they are to the others.", examples=["Stepfather of Tom"])
    ] = None
    address: Address | None = None
    phone: Annotated[Phone | None, Field(examples=["07700 900123"])] = None
    nhs_number: Annotated[NhsNumber | None, Field(examples=["999 000 0018"])] = None
    upn: Annotated[Upn | None, Field(description="Unique pupil number.")] = None
    voice: Annotated[
        MoreWords | None,
        Field(
            description="What they say about it themselves, in their own words.",
            examples=["There is no food."],
        ),
    ] = None


class Referrer(Told):
    """Who is worried, so that we can answer them: the person, not the system that sends it."""

    kind: Annotated[
        ReferrerKind,
        Field(description="In what way they know of it. It is your own staff where you say nothing."),
    ] = ReferrerKind.PROFESSIONAL
    name: Annotated[Label | None, Field(examples=["Ms Oldershaw"])] = None
    role: Annotated[Label | None, Field(examples=["Class teacher"])] = None
    organisation: Annotated[Label | None, Field(examples=["Ferrybank Primary"])] = None
    phone: Phone | None = None
    email: Annotated[Email | None, Field(examples=["teacher@example.org"])] = None
    keep_from_family: Annotated[
        YesNo, Field(description="True where the family must not learn who told us.")
    ] = False


class Worry(Told):
    """A worry about somebody, in the words of whoever has it."""

    words: Annotated[
        Words,
        Field(
            description="What they saw, heard or were told, in their own words. They are kept as they are.",
            examples=["He came to school hungry again and asked for food to take home."],
        ),
    ]
    people: Annotated[
        list[Person],
        Field(
            min_length=1,
            max_length=MOST_PEOPLE,
            description="Whom it is about, and who belongs to them: at least one, even if you know no name.",
        ),
    ]
    referrer: Referrer
    emergency: Annotated[
        YesNo,
        Field(
            description="True where somebody is in danger now. Call 999 first: they answer sooner than we read."
        ),
    ] = False
    safe_now: Annotated[
        SafeNow, Field(description="Whether they are safe at this moment, as the referrer sees it.")
    ] = SafeNow.NOT_SURE
    family_knows: Annotated[
        FamilyKnows,
        Field(
            description="Whether the family knows that you tell us. “unsafe”: to tell them would put somebody at risk."
        ),
    ] = FamilyKnows.NOT_ASKED
    tried: Annotated[MoreWords | None, Field(description="What was tried already, and what came of it.")] = (
        None
    )
    occurred_at: Moment = Field(None, description="When it happened, if it happened at one moment.")
    your_reference: Annotated[
        Their | None, Field(description="Your own number for this, by which you and we can speak of it.")
    ] = None
