"""The web application as a server runs it."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.config.settings")


def settled() -> None:
    """Load every page, and let what was loaded for good be looked through by the garbage collector no more.

    To look through it all takes the time of two pages, and fell upon whoever asked for a page just then.
    """
    from django.urls import get_resolver

    len(get_resolver().url_patterns)
    gc.collect()
    gc.freeze()


application = get_wsgi_application()
settled()
