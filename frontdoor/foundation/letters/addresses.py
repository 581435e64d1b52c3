"""Where a message goes: e-mail addresses, mobile numbers and postal addresses, checked before they are stored."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from frontdoor.foundation.letters.rules import How, NotSendable

MOBILE = re.compile(r"07\d{9}")
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)
LONGEST_EMAIL = 254
LEAST_LINES = 3
MOST_LINES = 7
_is_email = EmailValidator()


def checked_address(to: str, how: How) -> str:
    """The address as it is stored; raises NotSendable with a sentence when nothing could arrive there."""
    return {How.EMAIL: _email, How.TEXT: _mobile, How.POST: _post, How.PRINT: _post}[how](to)


def _email(to: str) -> str:
    plain = to.strip()
    try:
        if len(plain) > LONGEST_EMAIL:
            raise ValidationError("long")
        _is_email(plain)
    except ValidationError:
        raise NotSendable(
            "This e-mail address is not complete. Write it like name@example.org, without spaces."
        ) from None
    return plain


def is_mobile(number: str) -> bool:
    """Whether a text message could go to this number."""
    try:
        return bool(_mobile(number))
    except NotSendable:
        return False


def _mobile(to: str) -> str:
    digits = re.sub(r"[\s().-]", "", to)
    digits = re.sub(r"^(?:\+44|0044)0?", "0", digits)
    if not MOBILE.fullmatch(digits):
        raise NotSendable(
            "This is not a UK mobile number. Write it like 07700 900123: it has 11 digits and begins 07."
        )
    return digits


def _post(to: str) -> str:
    lines = [re.sub(r"\s+", " ", line).strip() for line in to.splitlines()]
    lines = [line for line in lines if line]
    if not LEAST_LINES <= len(lines) <= MOST_LINES:
        raise NotSendable("A postal address has 3 to 7 lines: the name, the road, the town and the postcode.")
    if not POSTCODE.fullmatch(lines[-1]):
        raise NotSendable("The last line of a postal address is its postcode, like NG1 1AA.")
    return "\n".join([*lines[:-1], lines[-1].upper()])
