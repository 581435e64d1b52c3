"""What an address or a press of a button asks for, read with care: anybody can type an address."""

from uuid import UUID

from django.http import HttpRequest

from frontdoor.foundation.records.refusals import NotThere


def id_in(request: HttpRequest, name: str) -> UUID:
    """The id that a press of a button sends; NotThere where it is none."""
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        raise NotThere from None


def page_asked(request: HttpRequest) -> int:
    """The page number that an address names, or the first."""
    typed = request.GET.get("page", "")
    return max(1, int(typed)) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 1
