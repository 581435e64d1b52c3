"""The GOV.UK form fields and page parts, as Django knows them."""

from django.apps import AppConfig


class GovukConfig(AppConfig):
    """Form fields and page parts in GOV.UK style."""

    name = "frontdoor.foundation.govuk"
    label = "govuk"
