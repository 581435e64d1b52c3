"""Addresses of the hub's own work."""

from django.urls import URLPattern

app_name = "hub"

urlpatterns: list[URLPattern] = []
