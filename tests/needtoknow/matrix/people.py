"""Everybody who asks in the matrix, and what they need to know: said plainly, and not read from the grants."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from django.test import Client

from frontdoor.domain.accounts.actions import Issued, add_system, join, leave, revoke_tokens
from frontdoor.domain.accounts.rules import SYSTEM, Role, Viewer
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame.visits import KEPT_AS, Proof, Visit
from tests.factories.signing_in import signed_in
from tests.factories.systems import client_of
from tests.needtoknow.readers import PEOPLE
from tests.needtoknow.story import Story

EVER = datetime.fromisoformat("2999-01-01T00:00:00+00:00")
VISITOR, REFERRER = "visitor", "referrer with a code"
SENDER, SENT_AWAY = "a school's system", "a system that was let go"
COLLEAGUE = "police, a colleague"
NAMED, IN_CONFLICT = "social worker, named on the restriction", "social worker, a former partner"
POLICE_IN_CONFLICT = "police, a former partner"
NAMED_IN_CONFLICT = "social worker, named on the restriction and related"
GUARDIAN_IN_CONFLICT = "guardian, a former partner"
GLASS, GLASS_RUN_OUT = "senior MASH officer, who broke the glass", "team manager, whose glass is whole again"
BY_PASSWORD, PROVED_LONG_AGO = "social worker, by password alone", "team manager, who proved it long ago"
# Besides the readers of the story: the other agencies, the other teams, and those who stand in a relation to a record.
FURTHER: tuple[tuple[str, Role, str, str], ...] = (
    ("adult social care, never asked", Role.PARTNER, "ncc-adults", ""),
    ("community health, never asked", Role.PARTNER, "health-community", ""),
    ("children's social care, a partner", Role.PARTNER, "ncc-children", ""),
    ("adults' team, never asked", Role.RECEIVING_TEAM, "ncc-adults", "adult-mash"),
    ("Bassetlaw team, never asked", Role.RECEIVING_TEAM, "ncc-children", "district-bassetlaw"),
    ("early help north, a colleague", Role.EARLY_HELP_OFFICER, "early-help", "early-help-north"),
    (NAMED, Role.SOCIAL_WORKER, "ncc-children", "mash"),
    (NAMED_IN_CONFLICT, Role.SOCIAL_WORKER, "ncc-children", "mash"),
    (IN_CONFLICT, Role.SOCIAL_WORKER, "ncc-children", "mash"),
    (GUARDIAN_IN_CONFLICT, Role.GUARDIAN, "ncc-children", ""),
    (POLICE_IN_CONFLICT, Role.PARTNER, "police", ""),
    (BY_PASSWORD, Role.SOCIAL_WORKER, "ncc-children", "mash"),
    (PROVED_LONG_AGO, Role.TEAM_MANAGER, "ncc-children", "mash"),
    (GLASS, Role.SENIOR_MASH_OFFICER, "ncc-children", "mash"),
    (GLASS_RUN_OUT, Role.TEAM_MANAGER, "ncc-children", "mash"),
)
# Who was told of what, on a contact on which everything was done.
TOLD = {
    "police": ("contact", "child"),
    "health-gp": ("contact", "child", "mother"),
    "probation": ("contact", "child"),
    "early-help/early-help-north": ("contact", "child", "mother"),
}


@dataclass
class Asker:
    """Somebody who asks: as the policy knows them, and the browser or system that they ask with."""

    name: str
    kind: str
    client: Client
    viewer: Viewer | None = None
    role: Role | None = None
    left: bool = False
    second_factor: bool = True
    proved_lately: bool = True
    needs: dict[str, datetime] = field(default_factory=dict)

    @property
    def entity(self) -> dict[str, str]:
        """Their name in the policy."""
        return {"type": self.kind, "id": self.name}


def askers(story: Story) -> dict[str, Asker]:
    """Everybody, by name; the leavers' browsers were signed in before they left."""
    everybody = {
        VISITOR: Asker(VISITOR, "Visitor", Client()),
        REFERRER: Asker(REFERRER, "Referrer", Client()),
    }
    for name, role, agency, team in (*(one[:4] for one in PEOPLE), *FURTHER):
        if role is not Role.OTHER_SYSTEM:
            left = name.endswith("who left")
            viewer = _member(story, name, role, agency, team)
            everybody[name] = Asker(name, "Member", _browser(viewer, name), viewer, role, left)
            everybody[name].second_factor = name != BY_PASSWORD
            everybody[name].proved_lately = name not in (BY_PASSWORD, PROVED_LONG_AGO)
    with acting_as(SYSTEM.id):
        for one in everybody.values():
            if one.left and one.viewer:
                leave(one.viewer.id, by=SYSTEM)
    for one in everybody.values():
        one.client.raise_request_exception = (
            False  # a fault of ours is an answer too, and never the right one
        )
    for name, left in ((SENDER, False), (SENT_AWAY, True)):
        issued = _system(story, name, left=left)
        everybody[name] = Asker(name, "System", client_of(issued), issued.system, Role.OTHER_SYSTEM, left)
    return everybody


def _browser(viewer: Viewer, name: str) -> Client:
    """A browser with a visit that lasts as long as the tests do."""
    client = signed_in(viewer)
    session, later = client.session, now() + timedelta(hours=9)
    proved = now() - timedelta(hours=1) if name in (PROVED_LONG_AGO, BY_PASSWORD) else later
    proof = Proof.PASSWORD if name == BY_PASSWORD else Proof.PASSKEY
    session[KEPT_AS] = Visit(proof, began=later, seen=later, proved=proved).as_kept()
    session.save()
    return client


def _member(story: Story, name: str, role: Role, agency: str, team: str) -> Viewer:
    known = story.readers.get(name)
    if known and known.viewer and not name.endswith("who left"):
        return known.viewer
    with acting_as(SYSTEM.id):
        return join(
            name,
            role=role,
            agency_id=story.county.agencies[agency],
            team_id=story.county.teams[team] if team else None,
            email=f"{uuid4().hex}@example.org",
            by=SYSTEM,
        )


def _system(story: Story, name: str, *, left: bool) -> Issued:
    with acting_as(SYSTEM.id):
        issued = add_system(name, agency_id=story.county.agencies["education"], by=SYSTEM)
        if left:
            revoke_tokens(issued.system.id, by=SYSTEM)
    return issued


def note_needs(everybody: dict[str, Asker], contact: str, *, is_offered: bool) -> None:
    """Who was told of a contact on which everything was done: agencies, and the one team that it was offered to."""
    agencies = {name: agency for name, _, agency, *_ in (*PEOPLE, *FURTHER)}
    teams = {name: team for name, _, _, team, *_ in (*PEOPLE, *FURTHER)}
    for name, one in everybody.items():
        agency = agencies.get(name, "")
        its_team = f"{agency}/{teams.get(name, '')}" if is_offered else ""
        told = TOLD.get(agency) or TOLD.get(its_team) or ()
        for subject in told:
            one.needs[contact if subject == "contact" else f"{contact}: {subject}"] = EVER


EVERYBODY = [
    VISITOR,
    REFERRER,
    *(name for name, role, *_ in (*PEOPLE, *FURTHER) if role is not Role.OTHER_SYSTEM),
    SENDER,
    SENT_AWAY,
]
