"""Addresses of the hub's own work."""

from django.urls import URLPattern

from frontdoor.web.hub.deed_addresses import deeds

app_name = "hub"

urlpatterns: list[URLPattern] = [*deeds]
