"""Which way out this site uses."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from frontdoor.foundation.letters.channels.outbox import Outbox
from frontdoor.foundation.letters.channels.smtp import Smtp
from frontdoor.foundation.letters.channels.ways import Channel


def _notify() -> Channel:
    # Its HTTP client takes half a second to import, in every process, also where nobody sends by Notify.
    from frontdoor.foundation.letters.channels.notify import Notify

    return Notify()


WAYS: dict[str, Callable[[], Channel]] = {
    "outbox": lambda: Outbox(settings.OUTBOX_DIR),
    "smtp": Smtp,
    "notify": _notify,
}


def way_out() -> Channel:
    """The way out that the settings name."""
    make = WAYS.get(settings.LETTERS_BY)
    if make is None:
        raise ImproperlyConfigured(
            f"FRONTDOOR_LETTERS is {settings.LETTERS_BY!r}; it is one of {', '.join(WAYS)}."
        )
    return make()
