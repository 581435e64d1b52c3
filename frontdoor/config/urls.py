"""Every address of the service: a door each."""

from django.urls import include, path

urlpatterns = [
    path("", include("frontdoor.web.public.urls")),
    path("hub/", include("frontdoor.web.hub.urls")),
    path("partner/", include("frontdoor.web.partner.urls")),
    path("teams/", include("frontdoor.web.teams.urls")),
    path("guardian/", include("frontdoor.web.guardian.urls")),
    path("api/", include("frontdoor.web.api.urls")),
    path("", include("frontdoor.web.signin.urls")),
]

handler400 = "frontdoor.web.frame.pages.not_understood"
handler404 = "frontdoor.web.frame.pages.not_found"
handler500 = "frontdoor.web.frame.pages.went_wrong"
