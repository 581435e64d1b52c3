"""The county in which journeys happen: set up by deeds, an invented member for each role, and nothing arrived yet."""

from frontdoor.domain.accounts.actions import join
from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.domain.agencies.actions import open_county, set_up_county
from frontdoor.domain.agencies.queries import agency_by_code, teams
from frontdoor.foundation.records.actor import acting_as

# Each with their agency and team.
MEMBERS: tuple[tuple[Role, str, str, str], ...] = (
    (Role.MASH_OFFICER, "Priya Nair", "ncc-children", "mash"),
    (Role.SENIOR_MASH_OFFICER, "Owen Hale", "ncc-children", "mash"),
    (Role.BUSINESS_SUPPORT, "Joan Pell", "ncc-children", "mash"),
    (Role.SOCIAL_WORKER, "Marta Quill", "ncc-children", "mash"),
    (Role.TEAM_MANAGER, "Denise Ashby", "ncc-children", "mash"),
    (Role.OPERATIONS_MANAGER, "Graham Lowe", "ncc-children", "mash"),
    (Role.PARTNER, "PC Tom Varley", "police", ""),
    (Role.PARTNER, "Helen Frost", "health-community", ""),
    (Role.PARTNER, "Ruth Sandal", "education", ""),
    (Role.PARTNER, "Noor Hadley", "probation", ""),
    (Role.EARLY_HELP_OFFICER, "Kelly Birch", "early-help", "early-help-north"),
    (Role.EARLY_HELP_OFFICER, "Sam Okoro", "early-help", "early-help-south"),
    (Role.RECEIVING_TEAM, "Lena Marsh", "ncc-children", "district-mansfield"),
    (Role.RECEIVING_TEAM, "Peter Dale", "ncc-adults", "adult-mash"),
    (Role.GUARDIAN, "Anne Whitlock", "ncc-children", ""),
)

# The one who signs in with a password, as they would where people are real.
EMAIL, PASSWORD = "noor.hadley@example.org", "three odd words here"


def set_up() -> None:
    """An invented county with its agencies, teams and members."""
    with acting_as(SYSTEM.id):
        open_county("Journeyshire", invented=True, by=SYSTEM)
        set_up_county(by=SYSTEM)
        team_ids = {team.code: team.id for team in teams(SYSTEM)}
        for role, name, agency, team in MEMBERS:
            email = f"{name.lower().replace(' ', '.')}@example.org"
            join(
                name,
                role=role,
                agency_id=agency_by_code(SYSTEM, agency).id,
                team_id=team_ids.get(team),
                email=email,
                password=PASSWORD if email == EMAIL else None,
                by=SYSTEM,
            )
