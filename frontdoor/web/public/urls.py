"""Addresses that anybody may open."""

from django.urls import include, path

from frontdoor.web.frame.access import EVERYONE, page
from frontdoor.web.public import pages, raising, returning, sending

public = [
    page("raise/", raising.start, name="start", who=EVERYONE),
    page("raise/sent/", sending.sent, name="sent", who=EVERYONE),
    page("raise/emergency/", raising.emergency, name="emergency", who=EVERYONE),
    page("raise/later/", returning.save_for_later, name="later", who=EVERYONE),
    page("raise/back/<str:secret>/", returning.resume, name="resume", who=EVERYONE),
    page("raise/<slug:question>/", raising.question, name="question", who=EVERYONE),
    page("follow/", returning.follow, name="follow", who=EVERYONE),
    page("privacy/", pages.privacy, name="privacy", who=EVERYONE),
    page("accessibility/", pages.accessibility, name="accessibility", who=EVERYONE),
]

urlpatterns = [
    page("", pages.home, name="home", who=EVERYONE),
    path("", include((public, "public"))),
]
