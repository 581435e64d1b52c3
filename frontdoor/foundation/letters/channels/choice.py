"""Which way out this site uses."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from frontdoor.foundation.letters.channels.outbox import Outbox
from frontdoor.foundation.letters.channels.smtp import Smtp
from frontdoor.foundation.letters.channels.ways import Channel
from frontdoor.foundation.letters.rules import How


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


def goes_out(how: How) -> bool:
    """Whether this site has a way out for such messages; a letter that no service posts is printed here."""
    match settings.LETTERS_BY:
        case "smtp":
            return how in {How.EMAIL, How.PRINT}
        case "notify":
            return how is How.PRINT or bool(settings.NOTIFY_TEMPLATES.get(how))
        case _:
            return how is not How.POST


def by_post() -> How:
    """How a letter on paper goes: posted by the service that this site uses, or printed and posted here."""
    return How.POST if goes_out(How.POST) else How.PRINT
