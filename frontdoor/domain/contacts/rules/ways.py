"""The ways in by which a concern arrives."""

from enum import StrEnum


class WayIn(StrEnum):
    """How it arrived."""

    PUBLIC_FORM = "public_form"
    PROFESSIONAL_FORM = "professional_form"
    TELEPHONE = "telephone"
    EMAIL = "email"
    LETTER = "letter"
    FAX = "fax"
    WALK_IN = "walk_in"
    POLICE = "police"
    SYSTEM = "system"

    @property
    def label(self) -> str:
        """The way in as people say it."""
        return {
            "public_form": "Form, public",
            "professional_form": "Form, professional",
            "email": "E-mail",
            "walk_in": "At the desk",
            "system": "Another system",
        }.get(self.value, self.value.capitalize())


UNHEARD = (WayIn.PUBLIC_FORM, WayIn.PROFESSIONAL_FORM, WayIn.EMAIL, WayIn.SYSTEM)
"""Ways in by which words arrive that nobody has heard or read yet, nor the police graded."""
