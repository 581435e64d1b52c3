"""The web application as `frontdoor serve` runs it: Django's pages in threads, and lines to pages that hear beside."""

from django.conf import settings

from frontdoor.config.wsgi import application as wsgi
from frontdoor.foundation.live.serving import Pages


def application(threads: int) -> Pages:
    """The pages, so many at once."""
    return Pages(wsgi, threads, settings.DATABASE_URL)
