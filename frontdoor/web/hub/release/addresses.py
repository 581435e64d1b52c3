"""Addresses of what waits for a second person before a family is told."""

from frontdoor.web.frame.access import HUB, page
from frontdoor.web.hub.release.views import release_words, releases

releasing = [
    page("releases/", releases, name="releases", who=HUB),
    page(
        "contacts/<uuid:contact_id>/release/",
        release_words,
        name="release",
        who=HUB,
        subject="contact_id",
    ),
]
