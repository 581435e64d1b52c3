"""Addresses of the directory, as the hub reads it."""

from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import HUB, page
from frontdoor.web.hub.directory.finding import directory
from frontdoor.web.hub.directory.one import leaflet, service

directory_pages = [
    page("directory/", directory, name="directory", who=HUB),
    page("directory/<uuid:service_id>/", service, name="service", who=HUB),
    page("directory/<uuid:service_id>/leaflet/", leaflet, name="leaflet", who=HUB, kind=Kind.PRINT),
]
