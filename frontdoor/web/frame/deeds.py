"""Doing what a form asks: a refusal comes back as the form's own error, with everything that was typed."""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from frontdoor.foundation.records.refusals import Refused

Result = TypeVar("Result")


def attempted(form: BaseForm, deed: Callable[[], Result]) -> tuple[bool, Result | None]:
    """Whether the deed was done, and what it gave back; refused, nothing of it stays and the form says why.

    The page's own transaction goes on, so a deed of several steps is done whole or not at all.
    """
    try:
        with transaction.atomic():
            return True, deed()
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return False, None


def was_done(form: BaseForm, deed: Callable[[], object]) -> bool:
    """Whether the form was in order and the deed was done; the form says what stood in the way."""
    return form.is_valid() and attempted(form, deed)[0]


def done(request: HttpRequest, words: str, to: str, *args: object) -> HttpResponse:
    """Go to a page, which first says what happened and what is next."""
    messages.success(request, words)
    return redirect(to, *args)
