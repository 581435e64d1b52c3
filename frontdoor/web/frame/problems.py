"""What went wrong, as a program reads it: problem details (RFC 9457), one kind for each thing that can go wrong."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from django.http import HttpRequest, HttpResponse

MEDIA_TYPE = "application/problem+json"
FOR_SYSTEMS = "/api/"
MANUAL = "/api/v1/"


@dataclass(frozen=True)
class Kind:
    """One kind of problem: its name in the address of its explanation, its HTTP status, its title, and what to do."""

    name: str
    status: int
    title: str
    to_do: str


class Problem(Enum):
    """Everything that another system may be told went wrong."""

    UNREADABLE = Kind(
        "unreadable",
        400,
        "The request can’t be read",
        "Send JSON in UTF-8 with each name once, and the headers that the description asks for. "
        "Nothing was stored: send it again.",
    )
    NOT_LET_IN = Kind(
        "not-let-in",
        401,
        "The token does not let you in",
        "Send the header “Authorization: Bearer” with your token. If it has ended, ask the front door for a new one.",
    )
    REFUSED = Kind(
        "refused",
        403,
        "This is not allowed",
        "The detail says why, and whom to ask. Nothing was stored.",
    )
    NOT_FOUND = Kind(
        "not-found",
        404,
        "Nothing of yours is there",
        "Check the address. A system reads what it has sent itself, and nothing else.",
    )
    METHOD = Kind(
        "method",
        405,
        "This address does not take that method",
        "The header Allow says which it takes.",
    )
    KEY_TAKEN = Kind(
        "key-taken",
        409,
        "The key was used for something else",
        "What came first under this key is safe. To send something new, choose a new key.",
    )
    TOO_LARGE = Kind(
        "too-large",
        413,
        "The body is too large",
        "Send less: one contact, without documents. Nothing was stored.",
    )
    NOT_JSON = Kind(
        "not-json",
        415,
        "The body is not JSON",
        "Send JSON, and say so by the header “Content-Type: application/json”. Nothing was stored.",
    )
    INVALID = Kind(
        "invalid",
        422,
        "Some of it is not as described",
        "Each error points at its place in the body (JSON Pointer) and says what would be right. "
        "Nothing was stored: put it right and send it again, under the same key if you like.",
    )
    TOO_MANY = Kind(
        "too-many",
        429,
        "Too many calls in this minute",
        "Wait for as many seconds as the header Retry-After says, then send it again under the same key.",
    )
    WENT_WRONG = Kind(
        "went-wrong",
        500,
        "Something went wrong on our side",
        "Send it again under the same key: if it did reach us, no second contact is made. "
        "If it goes on, call the front door, and tell them the worry by telephone.",
    )
    NOT_RECORDED = Kind(
        "not-recorded",
        503,
        "It can’t be put on record now",
        "Nothing is shown and nothing is taken in without a record of it. Nothing was stored: send it again under the "
        "same key in a minute. If it goes on, call the front door, and tell them the worry by telephone.",
    )


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with what was sent: where (JSON Pointer, or a header's name), and what would be right."""

    detail: str
    pointer: str = ""
    header: str = ""

    def as_plain(self) -> dict[str, str]:
        """The fault as it is sent."""
        place = {"header": self.header} if self.header else {"pointer": f"#{self.pointer}"}
        return {"detail": self.detail, **place}


def for_systems(request: HttpRequest) -> bool:
    """Whether this address is for other systems, which have tokens and no sessions, and read no pages."""
    return request.path_info.startswith(FOR_SYSTEMS)


def problem(
    what: Problem,
    detail: str = "",
    *,
    faults: Sequence[Fault] = (),
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The answer that tells a program what went wrong. It repeats nothing of what was sent."""
    said: dict[str, object] = {
        "type": f"{MANUAL}#{what.value.name}",
        "title": what.value.title,
        "status": what.value.status,
        "detail": detail or what.value.to_do,
    }
    if faults:
        said["errors"] = [fault.as_plain() for fault in faults]
    answer = HttpResponse(
        json.dumps(said, ensure_ascii=False),
        status=what.value.status,
        content_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )
    answer["Cache-Control"] = "no-store"
    return answer
