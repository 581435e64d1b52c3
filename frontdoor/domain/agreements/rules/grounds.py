"""Why information may be shared: the purpose, the lawful basis and the power, each explained in a sentence."""

from dataclasses import dataclass

from frontdoor.domain.agreements.rules.words import Worded


class Purpose(Worded):
    """What the sharing is for, said before anything is asked."""

    PROTECT_CHILD = (
        "protect_child",
        "Protect a child from harm",
        "A child may be suffering or at risk of significant harm",
    )
    CHILD_IN_NEED = "child_in_need", "Find what a child needs", "To see all the needs before a way is chosen"
    EARLY_HELP = (
        "early_help",
        "Offer help early",
        "To put the right support beside the family before things get worse",
    )
    PROTECT_ADULT = (
        "protect_adult",
        "Protect an adult at risk",
        "An adult with care needs may not be able to protect themselves",
    )
    DOMESTIC_ABUSE = (
        "domestic_abuse",
        "Keep victims of domestic abuse safe",
        "Victims and their children, at home or fled",
    )
    PREVENT_CRIME = (
        "prevent_crime",
        "Prevent crime and disorder",
        "Exploitation, violence or offending that can be stopped",
    )


class LawfulBasis(Worded):
    """UK GDPR article 6: what makes the use of personal data lawful.

    Agreeing to a service is a different matter and is asked separately: a family may refuse help, and agencies may
    still have to share to keep a child safe.
    """

    PUBLIC_TASK = (
        "public_task",
        "Public task (article 6(1)(e))",
        "Our agencies have this task by law; the usual basis",
    )
    LEGAL_OBLIGATION = (
        "legal_obligation",
        "Legal obligation (article 6(1)(c))",
        "A law or a court requires the sharing",
    )
    VITAL_INTERESTS = (
        "vital_interests",
        "Vital interests (article 6(1)(d))",
        "A life is in danger and there is no other way",
    )


class SpecialCondition(Worded):
    """UK GDPR article 9 (and 10): what more is needed for health, race, belief, sex life or offences."""

    SAFEGUARDING = (
        "safeguarding",
        "Safeguarding (article 9(2)(g); Data Protection Act 2018, schedule 1, paragraph 18)",
        "To protect a child or an adult at risk when asking for consent would not be safe or reasonable",
    )
    CARE = (
        "care",
        "Health or social care (article 9(2)(h))",
        "Care or treatment given by people bound to confidence",
    )
    VITAL = "vital", "Vital interests (article 9(2)(c))", "A life is in danger and the person cannot consent"
    NOT_NEEDED = "not_needed", "No sensitive information is shared", "Only names, addresses and plain facts"


class Power(Worded):
    """The law that lets, or makes, the agencies share with each other."""

    CHILDREN_ACT_2004_S11 = (
        "ca2004_s11",
        "Children Act 2004, section 11",
        "Each agency must have regard to safeguarding and promoting the welfare of children",
    )
    CHILDREN_ACT_2004_S10 = (
        "ca2004_s10",
        "Children Act 2004, section 10",
        "Agencies co-operate to improve the wellbeing of children in the area",
    )
    CHILDREN_ACT_1989_S47 = (
        "ca1989_s47",
        "Children Act 1989, section 47",
        "Agencies help the council with its enquiries into significant harm",
    )
    CHILDREN_ACT_1989_S27 = (
        "ca1989_s27",
        "Children Act 1989, section 27",
        "Agencies help the council with its duties to children in need",
    )
    CARE_ACT_2014_S6 = (
        "care2014_s6",
        "Care Act 2014, sections 6 and 7",
        "Agencies co-operate in the care of an adult",
    )
    CARE_ACT_2014_S45 = (
        "care2014_s45",
        "Care Act 2014, section 45",
        "The Safeguarding Adults Board may ask for information",
    )
    CRIME_AND_DISORDER_S115 = (
        "cda1998_s115",
        "Crime and Disorder Act 1998, section 115",
        "Anyone may tell the police, council, probation or health what helps to prevent crime and disorder",
    )


@dataclass(frozen=True, slots=True)
class Grounds:
    """The basis, condition and power offered first for a purpose; the worker may choose others."""

    basis: LawfulBasis
    condition: SpecialCondition
    power: Power


USUAL_GROUNDS: dict[Purpose, Grounds] = {
    purpose: Grounds(LawfulBasis.PUBLIC_TASK, SpecialCondition.SAFEGUARDING, power)
    for purpose, power in (
        (Purpose.PROTECT_CHILD, Power.CHILDREN_ACT_1989_S47),
        (Purpose.CHILD_IN_NEED, Power.CHILDREN_ACT_2004_S11),
        (Purpose.PROTECT_ADULT, Power.CARE_ACT_2014_S6),
        (Purpose.DOMESTIC_ABUSE, Power.CRIME_AND_DISORDER_S115),
        (Purpose.PREVENT_CRIME, Power.CRIME_AND_DISORDER_S115),
    )
} | {Purpose.EARLY_HELP: Grounds(LawfulBasis.PUBLIC_TASK, SpecialCondition.CARE, Power.CHILDREN_ACT_2004_S10)}
