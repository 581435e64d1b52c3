"""What is asked of whatever the hub writes down. Nothing is demanded meanwhile; sending asks for a little."""

from frontdoor.domain.contacts.rules import FamilyKnows, Part, ReferrerKind, SafeNow
from frontdoor.foundation.govuk.fields import (
    EmailField,
    Option,
    RadiosField,
    SelectField,
    TextareaField,
    TextField,
    TickField,
)
from frontdoor.foundation.govuk.forms import QuestionForm

WHO = (
    (ReferrerKind.PROFESSIONAL, "Professional"),
    (ReferrerKind.FAMILY, "Family or friend"),
    (ReferrerKind.PUBLIC, "The public"),
    (ReferrerKind.ANONYMOUS, "Won’t say"),
)
SAFE = ((SafeNow.YES, "Yes"), (SafeNow.NO, "No"), (SafeNow.NOT_SURE, "Not sure"))
KNOWS = (
    (FamilyKnows.YES, "Yes"),
    (FamilyKnows.NO, "No"),
    (FamilyKnows.UNSAFE, "Telling them isn’t safe"),
    (FamilyKnows.NOT_ASKED, "Not asked"),
)


class Stated(QuestionForm):
    """What is asked of a call, a letter and somebody at the desk alike; each words the questions in its own way."""

    emergency = RadiosField(
        "Is anyone in danger right now?",
        [("yes", "Yes"), ("no", "No")],
        inline=True,
        small=True,
        missing="Select yes if anyone is in danger right now",
    )
    kind = RadiosField("Who raised it?", WHO, inline=True, small=True, missing="Select who raised it")
    name = TextField("Name", max_length=120, required=False)
    role = TextField("Role, or who they are to the family", max_length=120, required=False)
    organisation = TextField("School, surgery or organisation", max_length=160, required=False)
    agency_code = SelectField("Their agency", nothing="Not one of these", required=False)
    phone = TextField("Telephone", max_length=24, required=False)
    email = EmailField("E-mail, to be told the outcome", required=False)
    shared_mailbox = TickField("Somebody else may read this e-mail address")
    keep_from_family = TickField("The family must not learn who raised this")
    words = TextareaField(
        "What worries them? Their words", rows=5, missing="Write what worries them, in their own words"
    )
    line = TextField("Where they live: house and street", max_length=200, required=False)
    town = TextField("Town", max_length=80, required=False)
    postcode = TextField("Postcode", max_length=8, width=10, required=False)
    protected = TickField("Keep this address secret")
    safe_now = RadiosField("Are they safe now?", SAFE, inline=True, small=True, required=False)
    tried = TextareaField("What was tried already?", rows=2, required=False)
    family_knows = RadiosField(
        "Does the family know that this was raised?", KNOWS, inline=True, small=True, required=False
    )


class Person(QuestionForm):
    """One person it is about, or who matters in it; several make a family."""

    part = SelectField("Who", [Option(part, part.label) for part in Part], nothing="", required=False)
    forename = TextField("First name", max_length=100, required=False)
    surname = TextField("Last name", max_length=100, required=False)
    born = TextField("Born, or age", max_length=40, required=False)
    school = TextField("School or nursery", max_length=120, required=False)
    relation = TextField("Who are they to the child?", max_length=80, required=False)
    voice = TextareaField("What have they said themselves?", rows=1, required=False)
    sex = SelectField(
        "Sex",
        [("female", "Female"), ("male", "Male"), ("other", "Other")],
        nothing="Not said",
        required=False,
    )
    phone = TextField("Telephone", max_length=24, required=False)
    other_names = TextField("Other names they use", max_length=200, required=False)
    nhs_number = TextField("NHS number", max_length=14, required=False)
    elsewhere_line = TextField("Lives somewhere else: house and street", max_length=200, required=False)
    elsewhere_postcode = TextField("Postcode there", max_length=8, width=10, required=False)
    elsewhere_protected = TickField("Keep that address secret")


NOT_DETAILS = ("part", "elsewhere_protected")
DETAILS = tuple(name for name in Person.base_fields if name not in NOT_DETAILS)
