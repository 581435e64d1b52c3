"""Addresses of the guardian: what waits, what is closed, who opened it, who looked, and the seals over all of it."""

from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import GUARDIANS, page
from frontdoor.web.guardian import (
    alerts,
    conflicts,
    exporting,
    looks,
    questions,
    restrictions,
    seals,
    uses,
    which,
)
from frontdoor.web.guardian.home import home

app_name = "guardian"
RESTRICTION, CONFLICT = "restrictions/<uuid:restriction_id>/", "conflicts/<uuid:conflict_id>/"
CONTACT, PERSON = "looks/contacts/<uuid:contact_id>/", "looks/people/<uuid:person_id>/"

urlpatterns = [
    page("", home, name="home", who=GUARDIANS),
    # Restricted records; what opens one to more people asks again who it is
    page("restrictions/", restrictions.restrictions, name="restrictions", who=GUARDIANS),
    page("restrictions/new/", which.to_restrict, name="to_restrict", who=GUARDIANS),
    page(RESTRICTION, restrictions.restriction, name="restriction", who=GUARDIANS, subject="restriction_id"),
    page(
        f"{RESTRICTION}name/",
        restrictions.name,
        name="name",
        who=GUARDIANS,
        subject="restriction_id",
        step_up=True,
    ),
    page(
        f"{RESTRICTION}take-off/<uuid:member_id>/",
        restrictions.take_off,
        name="take_off",
        who=GUARDIANS,
        subject="restriction_id",
    ),
    page(
        f"{RESTRICTION}lift/",
        restrictions.lift,
        name="lift",
        who=GUARDIANS,
        subject="restriction_id",
        step_up=True,
    ),
    # Conflicts of interest
    page("conflicts/", conflicts.conflicts, name="conflicts", who=GUARDIANS),
    page("conflicts/new/", which.to_declare, name="to_declare", who=GUARDIANS),
    page(CONFLICT, conflicts.conflict, name="conflict", who=GUARDIANS, subject="conflict_id"),
    page(f"{CONFLICT}end/", conflicts.end, name="end", who=GUARDIANS, subject="conflict_id", step_up=True),
    # What was opened for a reason, and questions of those who triage
    page("opened/", uses.uses, name="uses", who=GUARDIANS),
    page("opened/<uuid:use_id>/", uses.use, name="use", who=GUARDIANS, subject="use_id"),
    page("questions/", questions.questions, name="questions", who=GUARDIANS),
    page(
        "questions/<uuid:question_id>/",
        questions.question,
        name="question",
        who=GUARDIANS,
        subject="question_id",
    ),
    # Who looked
    page("looks/", looks.looks, name="looks", who=GUARDIANS),
    page(CONTACT, looks.at_contact, name="looks_at_contact", who=GUARDIANS, subject="contact_id"),
    page(PERSON, looks.at_person, name="looks_at_person", who=GUARDIANS, subject="person_id"),
    page(
        "looks/members/<uuid:member_id>/", looks.by_member, name="looks_by", who=GUARDIANS, piece="member_id"
    ),
    page(
        f"{CONTACT}export/",
        exporting.export_contact,
        name="export_contact",
        who=GUARDIANS,
        subject="contact_id",
        step_up=True,
    ),
    page(
        f"{PERSON}export/",
        exporting.export_person,
        name="export_person",
        who=GUARDIANS,
        subject="person_id",
        step_up=True,
    ),
    page("alerts/", alerts.alerts, name="alerts", who=GUARDIANS),
    page("alerts/<uuid:alert_id>/", alerts.alert, name="alert", who=GUARDIANS, piece="alert_id"),
    # Seals over the record of looks
    page("seals/", seals.seals, name="seals", who=GUARDIANS),
    page("seals/checkpoint/", seals.checkpoint, name="checkpoint", who=GUARDIANS, kind=Kind.PRINT),
]
