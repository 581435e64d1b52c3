"""Addresses of the coaching pages; all of them are the hub's alone."""

from frontdoor.web.frame.access import HUB, page
from frontdoor.web.hub.quality.pages import organisations, quality_of

quality = [
    page("quality/", organisations, name="quality", who=HUB),
    page("quality/<uuid:organisation_id>/", quality_of, name="quality_of", who=HUB),
]
