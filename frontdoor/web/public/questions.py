"""The questions of the form, one a page: what is asked, in words that anybody can read."""

from frontdoor.domain.contacts.rules import FamilyKnows, ReferrerKind, SafeNow
from frontdoor.domain.feedback.rules import QUESTIONS, Rating
from frontdoor.foundation.files.rules import EXTENSIONS
from frontdoor.foundation.govuk.fields import (
    EmailField,
    FileField,
    Option,
    PhoneField,
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
        hint="For example, someone is hurt or being hurt, or a very young child is alone.",
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
                hint="For example at a school, a surgery or a club",
            ),
            Option(ReferrerKind.FAMILY, "It is about me or my family"),
            Option(ReferrerKind.PUBLIC, "I am a neighbour, a friend or someone else"),
            Option(
                ReferrerKind.ANONYMOUS,
                "I do not want to say who I am",
                hint="You can still read what we decided, with the reference and code we give you at the end",
            ),
        ],
        named="how you know about this",
    )


class AboutProfessional(QuestionForm):
    """Who raises it through their work, and how to answer them."""

    name = TextField("Your name", max_length=120, named="your name", autocomplete="name")
    role = TextField("Your job", max_length=120, named="your job", hint="For example, teacher or nurse")
    organisation = TextField(
        "Where you work", max_length=160, named="where you work", autocomplete="organization"
    )
    email = EmailField(
        "Your work email address",
        hint="We tell you here what we decided",
        named="your email address",
        autocomplete="email",
    )
    phone = PhoneField(
        "A phone number we can call today", named="a phone number we can call today", autocomplete="tel"
    )


class AboutPerson(QuestionForm):
    """Who raises it, as far as they want to say."""

    name = TextField("Your name", max_length=120, required=False, autocomplete="name")
    email = EmailField("Your email address", required=False, named="your email address", autocomplete="email")
    phone = PhoneField("Your phone number", required=False, named="your phone number", autocomplete="tel")
    shared_mailbox = TickField("Somebody else can read what comes to this email address")
    keep_from_family = TickField("Do not tell the family that it was me")


class Worry(QuestionForm):
    """Their words, kept as they are."""

    words = TextareaField(
        "What are you worried about?",
        rows=10,
        hint="Say what you saw or heard, and when it was. We keep your words just as you write them.",
        named="what you are worried about",
    )


class Safe(QuestionForm):
    """Safety now."""

    safe_now = RadiosField(
        "Are they safe at the moment?",
        [
            Option(SafeNow.YES, "Yes"),
            Option(SafeNow.NO, "No", hint="If they may be hurt today, call us or 999. Do not wait."),
            Option(SafeNow.NOT_SURE, "I am not sure"),
        ],
        named="if they are safe at the moment",
    )


class Before(QuestionForm):
    """What went before, and what was tried: it shows what could help."""

    happened = TextareaField("Has anything like this happened before?", rows=4, required=False)
    tried = TextareaField(
        "What has been tried to help?", rows=4, required=False, hint="By you, the family or anyone else"
    )


class Family(QuestionForm):
    """Whether the family knows, and what they say."""

    family_knows = RadiosField(
        "Does the family know that you are telling us?",
        [
            Option(FamilyKnows.YES, "Yes"),
            Option(FamilyKnows.NO, "No"),
            Option(FamilyKnows.UNSAFE, "No, telling them could put someone in danger"),
            Option(FamilyKnows.NOT_ASKED, "I do not know"),
        ],
        named="if the family knows",
    )
    said = TextareaField("What do they say about it, if you know?", rows=3, required=False)


class Files(QuestionForm):
    """Documents and pictures that help."""

    document = FileField(
        "Choose a document or picture",
        accept=",".join(f".{ending}" for ending in EXTENSIONS),
        most_megabytes=20,
        required=False,
        hint="A PDF, a picture or an Office document, up to 20 megabytes. You can add up to ten, one at a time.",
    )


class SaveForLater(QuestionForm):
    """Where to send the way back."""

    email = EmailField(
        "Where can we send you the way back?",
        hint="An email address that only you can read. We send a link to it, and a code when you come back.",
        named="your email address",
        autocomplete="email",
    )


class Code(QuestionForm):
    """The code that was sent."""

    code = TextField(
        "Enter the code we sent you", width=10, max_length=20, named="the code", autocomplete="one-time-code"
    )


class Follow(QuestionForm):
    """The reference that a referrer was given, and the code if they still have it."""

    reference = TextField(
        "Your reference", width=20, max_length=40, hint="It looks like FD-7K3M-Q9XZ", named="your reference"
    )
    code = TextField(
        "Your code, if you have it",
        width=10,
        max_length=40,
        required=False,
        hint="Eight letters and numbers. Leave it empty and we send a new code to the address you gave us",
    )


class HowItWas(QuestionForm):
    """One minute: three questions, their own words, and whether we may print these."""

    easy = RadiosField(
        QUESTIONS["easy"], [(one, one.label) for one in Rating], inline=True, named="an answer"
    )
    heard = RadiosField(
        QUESTIONS["heard"], [(one, one.label) for one in Rating], inline=True, named="an answer"
    )
    useful = RadiosField(
        QUESTIONS["useful"], [(one, one.label) for one in Rating], inline=True, named="an answer"
    )
    words = TextareaField(
        "What could we do better?",
        rows=4,
        required=False,
        max_length=2000,
        hint="In your own words. Please name nobody",
    )
    may_publish = TickField("You may print my words, without my name")
