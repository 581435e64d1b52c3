"""Locks of the database, each broken once by the owner of the tables."""

from tests.needtoknow.matrix.breaking import (
    Mutant,
    actor_of,
    asked,
    closing_without,
    lock_off,
    more,
    not_closed,
)
from tests.needtoknow.matrix.people import GLASS_RUN_OUT, IN_CONFLICT
from tests.needtoknow.matrix.whole import POLICE, PRACTICES
from tests.needtoknow.matrix.world import HOUSING

OFFICER, MANAGER, EDUCATION = "MASH officer", "team manager", "education, never asked"
LEAVER, SOUTH = "social worker, who left", "early help south, whose need has run out"
NEVER_ENDS = """EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = people_person.id
    AND g.agency_id = (SELECT frontdoor_agency()) AND g.team_id IS NULL AND g.member_id IS NULL)"""
ANY_ASKED = "EXISTS (SELECT 1 FROM records_grant g WHERE g.subject = {}.contact_id)"
MUTANTS = (
    Mutant(
        "row security off on what was told",
        lock_off("contacts_narrative"),
        rows=((POLICE, "contacts_narrative"),),
    ),
    Mutant(
        "row security off on homes", lock_off("people_residence"), rows=((PRACTICES, "people_residence"),)
    ),
    Mutant("row security off on people", lock_off("people_person"), rows=((EDUCATION, "people_person"),)),
    Mutant(
        "referrers shown to whoever was asked",
        more("contacts_referrer", ANY_ASKED.format("contacts_referrer")),
        rows=((POLICE, "contacts_referrer"),),
    ),
    Mutant("answers shown to every agency", more("sharing_reply"), rows=((EDUCATION, "sharing_reply"),)),
    Mutant("views shown to every agency", more("discussions_view"), rows=((EDUCATION, "discussions_view"),)),
    Mutant(
        "reasons shown to every agency", more("decisions_decision"), rows=((POLICE, "decisions_decision"),)
    ),
    Mutant(
        "offers shown to every team of an agency",
        more("handovers_handover", "agency_id = frontdoor_agency()"),
        rows=((SOUTH, "handovers_handover"),),
    ),
    Mutant(
        "a protected address like any other",
        more("people_residence"),
        rows=((PRACTICES, "people_residence"),),
    ),
    Mutant(
        "a need that never runs out", more("people_person", NEVER_ENDS), rows=((HOUSING, "people_person"),)
    ),
    Mutant(
        "restricted contacts not shut",
        not_closed("contacts_contact"),
        (asked("hub:contact", OFFICER, "restricted"),),
        ((OFFICER, "contacts_contact"),),
    ),
    Mutant(
        "restricted people not shut",
        not_closed("people_person"),
        (asked("hub:person", MANAGER, "restricted"),),
    ),
    Mutant("restricted e-mails not shut", not_closed("mails_mail"), rows=((OFFICER, "mails_mail"),)),
    Mutant(
        "conflicts of interest forgotten",
        closing_without("c.member_id = (SELECT frontdoor_actor())\n    OR "),
        rows=((IN_CONFLICT, "contacts_contact"),),
    ),
    Mutant(
        "glass that never mends",
        closing_without(" AND (g.until IS NULL OR g.until > now())"),
        rows=((GLASS_RUN_OUT, "contacts_contact"),),
    ),
    Mutant(
        "a partner with the hub's reach",
        actor_of(EDUCATION, reach="hub"),
        rows=((EDUCATION, "contacts_contact"),),
    ),
    Mutant(
        "a leaver let back in",
        actor_of(LEAVER, reach="hub", active="true"),
        rows=((LEAVER, "contacts_contact"),),
    ),
)
