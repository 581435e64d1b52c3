"""Addresses of the police lane; all of it is the hub's alone."""

from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import HUB, page
from frontdoor.web.hub.police.lane import passing, police, undo
from frontdoor.web.hub.police.quality import police_quality, quality_file

lane = [
    page("police/", police, name="police", who=HUB),
    page("police/pass/", passing, name="police_pass", who=HUB),
    page("police/<uuid:contact_id>/undo/", undo, name="police_undo", who=HUB, subject="contact_id"),
    page("police/quality/", police_quality, name="police_quality", who=HUB),
    page("police/quality/file/", quality_file, name="police_quality_file", who=HUB, kind=Kind.EXPORT),
]
