"""Addresses of what is closed."""

from frontdoor.domain.accounts.rules import ALLOWED, PEOPLE, May
from frontdoor.web.frame.access import SEEING, page
from frontdoor.web.hub.guarding.glass import break_glass
from frontdoor.web.hub.guarding.knowing import declare, know, know_person
from frontdoor.web.hub.guarding.restricting import restrict, restrict_person

RESTRICTING = ALLOWED[May.RESTRICT] & PEOPLE
CONTACT, PERSON = "contacts/<uuid:contact_id>/", "people/<uuid:person_id>/"

guarding = [
    page(f"{CONTACT}restrict/", restrict, name="restrict", who=RESTRICTING, subject="contact_id"),
    page(f"{PERSON}restrict/", restrict_person, name="restrict_person", who=RESTRICTING, subject="person_id"),
    page(f"{CONTACT}i-know-them/", know, name="know", who=SEEING, subject="contact_id"),
    page(f"{PERSON}i-know-them/", know_person, name="know_person", who=SEEING, subject="person_id"),
    page(f"{CONTACT}conflict/", declare, name="declare", who=RESTRICTING, subject="contact_id"),
    page("restricted/", break_glass, name="break_glass", who=ALLOWED[May.BREAK_GLASS], step_up=True),
]
