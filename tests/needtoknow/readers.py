"""Everybody who might look, and what each needs to know of the story, said plainly and not read from the grants."""

from dataclasses import dataclass, field
from uuid import UUID, uuid4

from frontdoor.domain.accounts.actions import add_system, join, leave
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Role, Viewer
from tests.factories.county import County


@dataclass(frozen=True)
class Reader:
    """Somebody who looks. `needs` and `handed` are filled by the story as things are asked of them, `closed` as records
    are restricted or a conflict of interest is declared.
    """

    name: str
    viewer: Viewer | None
    sees: str = "granted"
    needs: set[UUID] = field(default_factory=set)
    handed: set[UUID] = field(default_factory=set)
    closed: set[UUID] = field(default_factory=set)


# Name, role, agency, team, how much the rule lets them see.
PEOPLE: tuple[tuple[str, Role, str, str, str], ...] = (
    ("MASH officer", Role.MASH_OFFICER, "ncc-children", "mash", "hub"),
    ("senior MASH officer", Role.SENIOR_MASH_OFFICER, "ncc-children", "mash", "hub"),
    ("business support", Role.BUSINESS_SUPPORT, "ncc-children", "mash", "hub"),
    ("social worker", Role.SOCIAL_WORKER, "ncc-children", "mash", "hub"),
    ("team manager", Role.TEAM_MANAGER, "ncc-children", "mash", "hub"),
    ("operations manager", Role.OPERATIONS_MANAGER, "ncc-children", "mash", "hub"),
    ("MASH officer, who knows the family", Role.MASH_OFFICER, "ncc-children", "mash", "hub"),
    ("social worker, named on the restricted record", Role.SOCIAL_WORKER, "ncc-children", "mash", "hub"),
    ("guardian", Role.GUARDIAN, "ncc-children", "", "guardian"),
    ("police, asked about the child", Role.PARTNER, "police", "", "granted"),
    ("police, a colleague", Role.PARTNER, "police", "", "granted"),
    ("practices, invited to discuss", Role.PARTNER, "health-gp", "", "granted"),
    ("hospital, asked and asked no more", Role.PARTNER, "health-hospital", "", "granted"),
    ("probation, owner of an action", Role.PARTNER, "probation", "", "granted"),
    ("education, never asked", Role.PARTNER, "education", "", "granted"),
    ("housing, whose need has run out", Role.PARTNER, "housing", "", "granted"),
    ("mental health, whose need runs out tomorrow", Role.PARTNER, "mental-health", "", "granted"),
    ("trading standards, let see by name", Role.PARTNER, "trading-standards", "", "granted"),
    ("trading standards, a colleague", Role.PARTNER, "trading-standards", "", "granted"),
    ("early help north, which took it up", Role.EARLY_HELP_OFFICER, "early-help", "early-help-north", "granted"),
    ("early help south, whose need has run out", Role.EARLY_HELP_OFFICER, "early-help", "early-help-south", "granted"),
    ("early help, in no team", Role.EARLY_HELP_OFFICER, "early-help", "", "granted"),
    ("Mansfield team, which declined", Role.RECEIVING_TEAM, "ncc-children", "district-mansfield", "granted"),
    ("Ashfield team, never asked", Role.RECEIVING_TEAM, "ncc-children", "district-ashfield", "granted"),
    ("the police's own system", Role.OTHER_SYSTEM, "police", "", "own"),
    ("a school's own system, who left", Role.OTHER_SYSTEM, "education", "", "nothing"),
    ("police, who left", Role.PARTNER, "police", "", "nothing"),
    ("social worker, who left", Role.SOCIAL_WORKER, "ncc-children", "mash", "nothing"),
    ("Mansfield team, who left", Role.RECEIVING_TEAM, "ncc-children", "district-mansfield", "nothing"),
)  # fmt: skip
NAMES = ["nobody", "the public form", "the service itself", *(name for name, *_ in PEOPLE)]


def everybody(county: County) -> dict[str, Reader]:
    """One reader for each relation to the story, by name; leavers have not left yet."""
    readers = {
        "nobody": Reader("nobody", None, "nothing"),
        "the public form": Reader("the public form", INTAKE, "nothing"),
        "the service itself": Reader("the service itself", SYSTEM, "all"),
    }
    for name, role, agency, team, sees in PEOPLE:
        if role is Role.OTHER_SYSTEM:
            let_in = add_system(name, agency_id=county.agencies[agency], by=SYSTEM)
            readers[name] = Reader(name, let_in.system, sees)
            continue
        viewer = join(
            name,
            role=role,
            agency_id=county.agencies[agency],
            team_id=county.teams[team] if team else None,
            email=f"{uuid4().hex}@example.org",
            by=SYSTEM,
        )
        readers[name] = Reader(name, viewer, sees)
    return readers


def let_leavers_leave(readers: dict[str, Reader]) -> None:
    """End the membership of those whose name says so, once all was asked and handed over."""
    for reader in readers.values():
        if reader.name.endswith("who left") and reader.viewer:
            leave(reader.viewer.id, by=SYSTEM)


def need_to_know(
    readers: dict[str, Reader], *names: str, of: set[UUID], handed: set[UUID] | None = None
) -> None:
    """Note that these readers need to know of these contacts and people."""
    for name in names:
        readers[name].needs.update(of)
        readers[name].handed.update(handed or set())


def shut(readers: dict[str, Reader], *names: str, of: set[UUID]) -> None:
    """Note that these contacts and people are closed to these readers."""
    for name in names:
        readers[name].closed.update(of)
