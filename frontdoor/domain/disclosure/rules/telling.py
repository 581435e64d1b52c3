"""Safe words to begin with: what a message says for each outcome and reader, without a name."""

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.disclosure.rules.recipients import Recipient

IN_DANGER = "If a child or an adult is in danger now, call 999."


def acknowledgement(reference: str, tell_by: str) -> str:
    """That we have it, what happens next and by when; for every reader, and at a reading age of nine."""
    return (
        f"We have what you told us. Thank you.\n\nYour reference is {reference}. Please keep it safe.\n\n"
        f"A trained worker will read it and choose what to do next. We aim to do this by {tell_by}. "
        f"Then we will tell you what we can.\n\n{IN_DANGER}"
    )


def outcome_told(outcome: Outcome, recipient: Recipient) -> str:
    """The message that tells this outcome to this kind of reader; a worker reads and may change it before it goes."""
    return f"{TOLD[recipient][outcome]}\n\n{ENDINGS[recipient]}"


def told_in_a_call(outcome: Outcome, recipient: Recipient) -> str:
    """The same for whoever is answered while they ring: nobody else has looked at it, and nothing is offered yet."""
    said = IN_A_CALL.get(recipient, {}).get(outcome) or TOLD[recipient][outcome]
    return f"{said}\n\n{ENDINGS[recipient]}"


PROFESSIONAL: dict[Outcome, str] = {
    Outcome.ADVICE_ONLY: (
        "Thank you for raising this. We looked at it together with other agencies where we needed to. We advise you to "
        "go on helping the family in the way that we talked about. No other team takes this on for now."
    ),
    Outcome.INFORMATION_ONLY: (
        "Thank you for raising this. We have looked at it with what is already known and have kept it as information. "
        "No other team takes this on for now. Please go on with the support that you give."
    ),
    Outcome.SIGNPOST: (
        "Thank you for raising this. We think that a service near the family can meet the need, and that you or they "
        "can ask it directly. Please help them to get in touch with it."
    ),
    Outcome.EARLY_HELP: (
        "Thank you for raising this. We think that the family needs early help, and have offered the work to an early "
        "help team. With the family's agreement a lead practitioner will bring people together. They may ask you to "
        "take part."
    ),
    Outcome.ASSESSMENT: (
        "Thank you for raising this. A social worker will make an assessment, which takes up to 45 working days. They "
        "may ask you for what you know. Please go on with the support that you give."
    ),
    Outcome.SAME_DAY_RESPONSE: (
        "Thank you for raising this. We are acting on it today with social work, health and the police. A social "
        "worker may call you at short notice. Please do not speak with the family about it until they have."
    ),
    Outcome.ADULTS_SAFEGUARDING: (
        "Thank you for raising this. The adult safeguarding team will make enquiries about the safety of the adult. "
        "They may ask you for what you know."
    ),
    Outcome.POLICE_LED_MEETING: (
        "Thank you for raising this. It goes to a meeting that the police lead, where agencies agree what each does. "
        "You may be asked to take part. Please do not speak with the family about the meeting."
    ),
    Outcome.OUT_OF_COUNTY: (
        "Thank you for raising this. The family lives in another council's area. We have passed on what you told us, "
        "and that council will decide what happens."
    ),
}

FAMILY: dict[Outcome, str] = {
    Outcome.ADVICE_ONLY: (
        "Thank you for telling us. We have read it with care. You can go on helping in the way that we talked about."
    ),
    Outcome.INFORMATION_ONLY: (
        "Thank you for telling us. We have read it with care and kept it safe. We do not need to do more for now."
    ),
    Outcome.SIGNPOST: (
        "Thank you for telling us. There is a service near you that can help. You can ask it for help yourself. "
        "We can give you its number."
    ),
    Outcome.EARLY_HELP: (
        "Thank you for telling us. We think that some help early on would be good. A worker will get in touch with "
        "those who look after the child. They can say yes or no to the help."
    ),
    Outcome.ASSESSMENT: (
        "Thank you for telling us. A social worker will meet those who look after the child. They will listen, and "
        "find out with them what help is needed. This can take some weeks."
    ),
    Outcome.SAME_DAY_RESPONSE: "Thank you for telling us. We took it very seriously, and people act on it today.",
    Outcome.ADULTS_SAFEGUARDING: (
        "Thank you for telling us. A team that helps to keep adults safe will look into it. They start with what the "
        "adult wants."
    ),
    # The person who harms may be the one who reads this: it must not say that a meeting takes place.
    Outcome.POLICE_LED_MEETING: "Thank you for telling us. We took it very seriously, and people act on it.",
    Outcome.OUT_OF_COUNTY: (
        "Thank you for telling us. We passed it on to the council where the child or adult lives. They choose what to "
        "do next."
    ),
}

# What we do for a family is private: a neighbour hears the same whether there is much help or none.
WE_LOOKED = "Thank you for telling us. We have read it with care and have done what we think is right."
PUBLIC: dict[Outcome, str] = dict.fromkeys(Outcome, WE_LOOKED) | {
    Outcome.OUT_OF_COUNTY: (
        "Thank you for telling us. We passed it on to the right council. They choose what to do next."
    ),
}

TOLD: dict[Recipient, dict[Outcome, str]] = {
    Recipient.PROFESSIONAL: PROFESSIONAL,
    Recipient.PARTNER: PROFESSIONAL,
    Recipient.FAMILY: FAMILY,
    Recipient.PUBLIC: PUBLIC,
    Recipient.ANONYMOUS: PUBLIC,
}
WE_LISTENED = "Thank you for telling us. We have listened with care and do what we think is right."
LISTENED_TO = {outcome: WE_LISTENED for outcome in Outcome if PUBLIC[outcome] == WE_LOOKED}
TALKED_WITH: dict[Outcome, str] = {
    Outcome.ADVICE_ONLY: (
        "Thank you for raising this. We talked it through with you. We advise you to go on helping the family in "
        "the way that we talked about. No other team takes this on for now."
    ),
    Outcome.INFORMATION_ONLY: (
        "Thank you for raising this. We have kept what you told us as information. No other team takes this on "
        "for now. Please go on with the support that you give."
    ),
    Outcome.EARLY_HELP: (
        "Thank you for raising this. We think that the family needs early help, and we will offer the work to an "
        "early help team. With the family's agreement a lead practitioner will bring people together. They may "
        "ask you to take part."
    ),
    Outcome.SAME_DAY_RESPONSE: (
        "Thank you for raising this. We act on it today. A social worker may call you at short notice. Please do "
        "not speak with the family about it until they have."
    ),
}
IN_A_CALL: dict[Recipient, dict[Outcome, str]] = {
    Recipient.PROFESSIONAL: TALKED_WITH,
    Recipient.PARTNER: TALKED_WITH,
    Recipient.FAMILY: {
        Outcome.ADVICE_ONLY: (
            "Thank you for telling us. We have listened with care. You can go on helping in the way that "
            "we talked about."
        ),
        Outcome.INFORMATION_ONLY: (
            "Thank you for telling us. We have listened with care and kept it safe. We do not need to do more for now."
        ),
    },
    Recipient.PUBLIC: LISTENED_TO,
    Recipient.ANONYMOUS: LISTENED_TO,
}
AGAIN = f"If you see or hear more, please tell us again. {IN_DANGER}"
ENDINGS: dict[Recipient, str] = {
    Recipient.PROFESSIONAL: (
        "If you think that this is not right, call us and say so: we will look at it again with you. If anything "
        f"changes, tell us. {IN_DANGER}"
    ),
    Recipient.PARTNER: "If you think that this is not right, call us and say so: we will look at it again with you.",
    Recipient.FAMILY: f"If you do not agree, call us. We will talk it through with you. {IN_DANGER}",
    Recipient.PUBLIC: f"We can't say more, as the lives of other people are private. {AGAIN}",
    Recipient.ANONYMOUS: f"We can't say more, as the lives of other people are private. {AGAIN}",
}
