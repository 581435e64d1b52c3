"""Messages to whoever must know: they say where to look, and nothing else."""

from frontdoor.domain.matching.rules.rulings import Ruled

GLASS_WORDS = (
    "A restricted record was opened for a reason, for at most four hours.\n\nReference: {reference}\n\n"
    "Please sign in. If you are the information governance lead, review it within one working day."
)
CONFLICT_WORDS = (
    "A conflict of interest was declared on a record that your team works on.\n\nReference: {reference}\n\n"
    "Please sign in and see who has it now. Give it to somebody else where it is needed."
)
ESCALATED_WORDS = (
    "A restricted record was opened for a reason more than one working day ago, and nobody has reviewed it.\n\n"
    "Reference: {reference}\n\nPlease see to it that the information governance lead does so today."
)
ASKED_WORDS = (
    "Somebody asks whether a person on this contact is on a restricted record.\n\nReference: {reference}\n\n"
    "Please sign in and rule whether they are the same person."
)
ANSWERED_WORDS = {
    Ruled.SAME: (
        "You asked about a person on this contact. The information governance lead has it now.\n\n"
        "Reference: {reference}\n\nYou need do nothing more."
    ),
    Ruled.NOT_SAME: (
        "You asked about a person on this contact. The information governance lead has looked: go on with it.\n\n"
        "Reference: {reference}"
    ),
}
