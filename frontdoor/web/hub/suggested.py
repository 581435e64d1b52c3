"""Actions that another page suggests: an address carries the suggestion's name, and here are its words."""

from enum import StrEnum

from frontdoor.domain.agencies.geography import Place


class Suggested(StrEnum):
    """What may be done where no team of ours takes a family's work up."""

    POLICE_LED = "police_led"
    ELSEWHERE = "elsewhere"

    def words(self, lives_in: Place) -> str:
        """The action, ready to be agreed."""
        if self is Suggested.POLICE_LED:
            return "Put this on the list of the next police-led meeting, and tell the hub what it agreed"
        council = council_of(lives_in)
        return f"Telephone the front door of {council} council, pass this on, and write down who took it"


def council_of(lives_in: Place) -> str:
    """The council where they live, as far as a postcode tells."""
    return lives_in.district_name or "the other council"


def suggested_words(name: str, lives_in: Place) -> str:
    """The words of a suggestion; none for a name that nobody gave."""
    return Suggested(name).words(lives_in) if name in list(Suggested) else ""
