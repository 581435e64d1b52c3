"""The questions of the form, one a page: what is asked, in words that anybody can read."""

from frontdoor.domain.contacts.rules import FamilyKnows, Part, ReferrerKind, SafeNow
from frontdoor.foundation.files.rules import EXTENSIONS
from frontdoor.foundation.govuk.fields import (
    AboutAgeField,
    DateInputField,
    EmailField,
    FileField,
    Option,
    PhoneField,
    PostcodeField,
    RadiosField,
    TextareaField,
    TextField,
    TickField,
    YesNoField,
)
from frontdoor.foundation.govuk.forms import QuestionForm


class Danger(QuestionForm):
    """Emergencies come first: nobody fills in a form while somebody is hurt."""

    danger = YesNoField(
        "Is someone in danger right now?",
        hint="For example, someone is hurt, is being hurt, or has been left alone and is very young.",
        named="someone is in danger right now",
    )


class You(QuestionForm):
    """Who is writing decides what else we ask."""

    kind = RadiosField(
        "How do you know about this?",
        [
            Option(
                ReferrerKind.PROFESSIONAL,
                "Through my work",
                hint="For example at a school or a surgery",
            ),
            Option(ReferrerKind.FAMILY, "It is about me or my family"),
            Option(ReferrerKind.PUBLIC, "I am a neighbour, a friend or someone else"),
            Option(
                ReferrerKind.ANONYMOUS,
                "I do not want to say who I am",
                hint="We can't tell you what happened",
            ),
        ],
        named="how you know about this",
    )


class AboutProfessional(QuestionForm):
    """Who raises it through their work, and how to answer them."""

    name = TextField("Your name", named="your name", autocomplete="name")
    role = TextField("Your job", named="your job", hint="For example, teacher or health visitor")
    organisation = TextField("Where you work", named="where you work", autocomplete="organization")
    email = EmailField(
        "Your work email address", hint="We tell you here what we decided", named="your email address"
    )
    phone = PhoneField("A phone number we can call today", named="a phone number we can call today")


class AboutPerson(QuestionForm):
    """Who raises it, as far as they want to say."""

    name = TextField("Your name", required=False, autocomplete="name")
    email = EmailField("Your email address", hint="We tell you here what we decided", required=False)
    phone = PhoneField("Your phone number", required=False)
    keep_from_family = TickField("Do not tell the family that it was me")


class Worry(QuestionForm):
    """Their words, kept as they are."""

    words = TextareaField(
        "What are you worried about?",
        rows=10,
        hint="Use your own words. Say what you saw or heard, when it was, and what the child or adult said.",
        named="what you are worried about",
    )


class Person(QuestionForm):
    """Somebody it is about, or who lives there; any part may be left out."""

    part = RadiosField(
        "Who is this?",
        [
            Option(Part.CHILD, "A child or young person"),
            Option(Part.UNBORN, "A baby who is not born yet", reveals=("expected_on",)),
            Option(Part.ADULT_AT_RISK, "An adult who may need help to stay safe"),
            Option(Part.PARENT, "A parent or carer"),
            Option(Part.OTHER, "Someone else in this family or home"),
        ],
        named="who this is",
    )
    expected_on = DateInputField("When is the baby due, if you know?", required=False, when="any")
    forename = TextField("First name", required=False, hint="Leave out what you do not know")
    surname = TextField("Last name", required=False)
    born = DateInputField("Date of birth, if you know it", required=False, when="past", birthday=True)
    about_age = AboutAgeField("Or about how old they are", required=False)
    line = TextField("House number and street", required=False)
    town = TextField("Town or village", required=False)
    postcode = PostcodeField("Postcode", required=False)
    school = TextField("School or nursery", required=False)
    voice = TextareaField(
        "What do they say about it?",
        rows=3,
        required=False,
        hint="In their words, if you have spoken with them",
    )


class Safe(QuestionForm):
    """Safety now, and what has been tried."""

    safe_now = RadiosField(
        "Are they safe at the moment?",
        [(SafeNow.YES, "Yes"), (SafeNow.NO, "No"), (SafeNow.NOT_SURE, "I am not sure")],
        named="if they are safe at the moment",
    )
    tried = TextareaField(
        "What has been tried to help?", rows=4, required=False, hint="By you, the family or anyone else"
    )
    family_knows = RadiosField(
        "Does the family know that you are telling us?",
        [
            (FamilyKnows.YES, "Yes"),
            (FamilyKnows.NO, "No"),
            Option(FamilyKnows.UNSAFE, "No, telling them could put someone in danger"),
            (FamilyKnows.NOT_ASKED, "I do not know"),
        ],
        named="if the family knows",
    )


class Files(QuestionForm):
    """Documents and pictures that help."""

    document = FileField(
        "Add a document or picture",
        accept=",".join(f".{ending}" for ending in EXTENSIONS),
        most_megabytes=20,
        required=False,
        hint="A PDF, a picture or an Office document, up to 20 megabytes. You can add up to ten.",
    )


class SaveForLater(QuestionForm):
    """Where to send the way back."""

    email = EmailField(
        "What is your email address?",
        hint="We send you a link and then a code. Use an address that only you can read.",
        named="your email address",
    )


class Code(QuestionForm):
    """The code that was sent."""

    code = TextField("Enter the code we sent you", width=10, named="the code", autocomplete="one-time-code")


class Follow(QuestionForm):
    """The two things a referrer was given."""

    reference = TextField(
        "Your reference", width=20, hint="It looks like FD-7K3M-Q9XZ", named="your reference"
    )
    code = TextField(
        "Your code", width=20, hint="Eight letters and numbers, given to you with it", named="your code"
    )
