"""The police's pages, side by side."""

from django.urls import reverse


def places(here: str) -> list[dict[str, object]]:
    """The police's pages, as links above each."""
    named = (("lane", "By household", "hub:police"), ("quality", "Quality", "hub:police_quality"))
    links = [{"text": text, "href": reverse(to), "current": here == name} for name, text, to in named]
    return [*links, {"text": "Files", "href": reverse("hub:notifications"), "current": here == "files"}]
