"""Addresses of the letters that wait to be printed and posted."""

from frontdoor.domain.accounts.rules import ALLOWED, May
from frontdoor.web.frame.access import page
from frontdoor.web.hub.letters.pages import letter, letters

posting = [
    page("letters/", letters, name="letters", who=ALLOWED[May.TELL]),
    page("letters/<uuid:posted_id>/", letter, name="letter", who=ALLOWED[May.TELL], piece="posted_id"),
]
