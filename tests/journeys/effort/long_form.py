"""A long form as many hubs ask for: 80 fields of our own wording, by the headings that such forms share.

What they share was read from referral forms that councils publish for their multi-agency safeguarding hubs (Knowsley,
Walsall, Herefordshire, Swindon and others without a name on them): about the child, about each parent, other children
and adults at home, whoever raises it, professionals around the family, consent, the worry under the three sides of the
assessment framework, what was tried, and a declaration. Several say that no part may be left blank.
"""

from dataclasses import dataclass
from html import escape

LINE, TEXT, DATE, CHOICE = "line", "text", "date", "choice"


@dataclass(frozen=True)
class Field:
    """One field: what it asks, how it is filled, what whoever rings would know, and whether it stops the form."""

    label: str
    kind: str = LINE
    known: str = ""
    required: bool = False

    @property
    def name(self) -> str:
        """As the form sends it."""
        return "".join(letter if letter.isalnum() else "_" for letter in self.label.lower())


def _person(who: str) -> tuple[Field, ...]:
    """What is asked of each grown-up at home."""
    return (
        Field(f"{who}: first name"),
        Field(f"{who}: last name"),
        Field(f"{who}: date of birth", DATE),
        Field(f"{who}: relationship to the child"),
        Field(f"{who}: address, if different"),
        Field(f"{who}: telephone"),
        Field(f"{who}: ethnicity", CHOICE),
        Field(f"{who}: has parental responsibility", CHOICE),
    )


SECTIONS: dict[str, tuple[Field, ...]] = {
    "About you": (
        Field("Your name", known="Ms Oldershaw", required=True),
        Field("Your role"),
        Field("Your agency", CHOICE, known="Education", required=True),
        Field("Name of your organisation"),
        Field("Address of your organisation"),
        Field("Your telephone", required=True),
        Field("Your e-mail", known="oldershaw@example.org", required=True),
        Field("Date of this referral", DATE, known="22/11/2026", required=True),
        Field("How long have you known the child?"),
    ),
    "The child": (
        Field("First name", known="Rowan", required=True),
        Field("Last name", known="Ferrier", required=True),
        Field("Other names"),
        Field("Date of birth, or date expected", DATE, known="3/5/2018", required=True),
        Field("Age, if estimated"),
        Field("Gender", CHOICE, required=True),
        Field("Ethnicity", CHOICE, required=True),
        Field("Religion", CHOICE),
        Field("First language"),
        Field("Is an interpreter needed?", CHOICE),
        Field("Has the child a disability?", CHOICE),
        Field("Details of the disability"),
        Field("Home address", known="4 Tannery Row", required=True),
        Field("Postcode", known="NG18 5ZZ", required=True),
        Field("Previous address"),
        Field("Telephone at home"),
        Field("School or nursery"),
        Field("Unique pupil number"),
        Field("NHS number"),
        Field("GP and surgery"),
        Field("Where is the child now?"),
        Field("Immigration status", CHOICE),
    ),
    "Parents and carers": (*_person("First parent"), *_person("Second parent")),
    "Others at home": (
        Field("Brothers and sisters: names and dates of birth", TEXT),
        Field("Other adults at home: names and dates of birth", TEXT),
        Field("Other people who matter to the child", TEXT),
    ),
    "Professionals around the family": (
        Field("Health visitor or school nurse"),
        Field("Their telephone"),
        Field("Midwife or hospital"),
        Field("Teacher or designated lead"),
        Field("Other services, with names and telephones", TEXT),
    ),
    "Consent": (
        Field("Do the parents know of this referral?", CHOICE, required=True),
        Field("Have they agreed to it?", CHOICE, required=True),
        Field("If not, why not?", TEXT),
        Field("Who gave consent, and when?"),
        Field("Does the child know of it?", CHOICE),
        Field("Have they agreed that agencies share information?", CHOICE),
    ),
    "Your worry": (
        Field("Is the child in danger now?", CHOICE, known="No", required=True),
        Field("What kind of harm?", CHOICE, required=True),
        Field(
            "What are you worried about?",
            TEXT,
            known="Rowan came to school hungry twice this week.",
            required=True,
        ),
        Field("What has happened, and when?", TEXT),
        Field("What is the effect on the child?", TEXT),
        Field("What does the child say?", TEXT),
        Field("What do the parents say?", TEXT),
        Field("What is going well?", TEXT),
    ),
    "The child's needs, in three parts": (
        Field("Health", TEXT),
        Field("Education", TEXT),
        Field("Feelings and behaviour", TEXT),
        Field("Care and safety that parents give", TEXT),
        Field("Warmth, guidance and stability", TEXT),
        Field("Home, money and work", TEXT),
    ),
    "What was done before": (
        Field("Earlier referrals or plans", TEXT),
        Field("What has your agency tried?", TEXT),
        Field("What came of it?", TEXT),
        Field("Level of need on the local threshold", CHOICE, required=True),
        Field("What do you ask us to do?", TEXT, required=True),
    ),
}
FIELDS = tuple(field for fields in SECTIONS.values() for field in fields)
NOT_KNOWN = "Not known"
ADDRESS = "http://long-form.example/"
THANKS = "<!doctype html><html lang='en'><title>Sent</title><main><h1>Thank you</h1></main></html>"


def page_of_it() -> str:
    """The form as one page, which is kind to it: most are spread over ten."""
    parts = "".join(
        f"<fieldset><legend>{escape(title)}</legend>{''.join(map(_drawn, fields))}</fieldset>"
        for title, fields in SECTIONS.items()
    )
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Referral</title><main><h1>Referral</h1>"
        f"<form action='{ADDRESS}sent'>{parts}<button>Send referral</button></form></main></html>"
    )


def _drawn(each: Field) -> str:
    label, name = escape(each.label), each.name
    if each.kind == DATE:
        boxes = "".join(
            f"<label>{part} <input name='{name}-{part.lower()}' aria-label='{label} {part}' size='4'></label>"
            for part in ("Day", "Month", "Year")
        )
        return f"<p>{label} {boxes}</p>"
    control = {
        LINE: f"<input id='{name}' name='{name}'>",
        TEXT: f"<textarea id='{name}' name='{name}'></textarea>",
        CHOICE: f"<select id='{name}' name='{name}'><option></option>"
        f"<option>{escape(each.known or NOT_KNOWN)}</option></select>",
    }[each.kind]
    return f"<p><label for='{name}'>{label}</label> {control}</p>"
