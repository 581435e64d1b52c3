"""What comparing one field of two described people says, in bits and in words."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What is compared."""

    FORENAME = "forename"
    SURNAME = "surname"
    BIRTH = "birth"
    SEX = "sex"
    ADDRESS = "address"
    PHONE = "phone"
    NHS_NUMBER = "nhs_number"
    UPN = "upn"

    @property
    def label(self) -> str:
        """The field as people say it."""
        return LABELS[self]


LABELS = {
    Field.FORENAME: "First name",
    Field.SURNAME: "Surname",
    Field.BIRTH: "Birth",
    Field.SEX: "Sex",
    Field.ADDRESS: "Address",
    Field.PHONE: "Telephone",
    Field.NHS_NUMBER: "NHS number",
    Field.UPN: "Unique pupil number",
}


class Kind(StrEnum):
    """Whether a field speaks for one person, nearly does, speaks against it, or is silent."""

    AGREES = "agrees"
    NEARLY = "nearly"
    DISAGREES = "disagrees"
    MISSING = "missing"


STRENGTHS = (
    (10.0, "speaks strongly for one person"),
    (4.0, "speaks for one person"),
    (0.0, "speaks a little for one person"),
    (-4.0, "speaks a little against"),
    (-10.0, "speaks against"),
    (float("-inf"), "speaks strongly against"),
)


@dataclass(frozen=True)
class Reason:
    """One field's share in a weight: what was found, and what it is worth.

    `weight` is the log2 Bayes factor of "the same person" against "a stranger"; `household` is that of "another member
    of the same household" against "a stranger". A surname or an address speaks for both alike, so it can't tell a child
    from their twin; a forename can.
    """

    field: Field
    kind: Kind
    said: str
    weight: float = 0.0
    household: float = 0.0

    @property
    def strength(self) -> str:
        """What the field is worth, in words."""
        if not self.weight:
            return ""
        return next(words for least, words in STRENGTHS if self.weight >= least)


def missing(field: Field, said: str) -> Reason:
    """A field that one side or both did not state."""
    return Reason(field, Kind.MISSING, said)
