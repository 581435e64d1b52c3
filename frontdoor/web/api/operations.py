"""What another system may do here: tell us a worry, and read what became of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Annotated, Any, TypeAlias

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Header, NinjaAPI, Path
from ninja.errors import ValidationError
from ninja.responses import Status as Answer
from ninja.security import HttpBearer

from frontdoor.domain.accounts.rules import INTAKE, Viewer
from frontdoor.domain.agreements.queries import hours
from frontdoor.domain.contacts.actions import KeyTaken, Received, receive
from frontdoor.domain.contacts.queries import sent_before
from frontdoor.domain.feedback.queries import code_for_referrer, followed_by_sender
from frontdoor.domain.feedback.rules import ACKNOWLEDGED
from frontdoor.foundation.clock import acknowledge_due, now
from frontdoor.web.api.answers import REFERENCE, Message, ProblemDetails, Receipt, Remark, Status
from frontdoor.web.api.doubts import doubts
from frontdoor.web.api.faults import faults
from frontdoor.web.api.reading import AlreadyRead, CannotRead, fingerprint, read_body
from frontdoor.web.api.stating import concern
from frontdoor.web.api.worries import Worry
from frontdoor.web.frame.pages import shows, viewer
from frontdoor.web.frame.problems import Problem, problem

KEY = "Idempotency-Key"
KEY_PATTERN = "^[!-~]+$"
ALWAYS = {one.value.status: ProblemDetails for one in (Problem.NOT_LET_IN, Problem.REFUSED, Problem.METHOD)}
OFTEN = {429: ProblemDetails, 500: ProblemDetails, 503: ProblemDetails}
View: TypeAlias = Callable[..., Any]


class Token(HttpBearer):
    """The token of a system. Whom it lets in was found before any address was looked at (web/frame/systems.py)."""

    def authenticate(self, request: HttpRequest, token: str) -> Viewer | None:
        """Whoever was let in."""
        return request.viewer  # type: ignore[attr-defined,no-any-return]


api = NinjaAPI(
    title="Front Door for other systems",
    version="1",
    openapi_url=None,
    docs_url=None,
    auth=Token(),
    parser=AlreadyRead(),
)


def _read_first(operation: View) -> View:
    @wraps(operation)
    def opened(request: HttpRequest, **place: Any) -> HttpResponse:
        try:
            request.sent = read_body(request) if request.method == "POST" else None  # type: ignore[attr-defined]
        except CannotRead as error:
            return problem(error.what, error.detail)
        answer: HttpResponse = operation(request, **place)
        answer["Cache-Control"] = "no-store"
        return answer

    return opened


api.add_decorator(_read_first, mode="view")


@api.post(
    "/contacts",
    url_name="contacts",
    operation_id="tellUs",
    summary="Tell us a worry",
    response={
        201: Receipt,
        200: Receipt,
        400: ProblemDetails,
        **ALWAYS,
        409: ProblemDetails,
        413: ProblemDetails,
        415: ProblemDetails,
        422: ProblemDetails,
        **OFTEN,
    },
)
def tell_us(
    request: HttpRequest,
    response: HttpResponse,
    worry: Worry,
    key: Annotated[str, Header(alias=KEY, min_length=1, max_length=200, pattern=KEY_PATTERN)],
) -> Answer[Receipt]:
    """Store a worry as it came, and answer with what to tell whoever is worried."""
    sent, by = request.sent, viewer(request)  # type: ignore[attr-defined]
    at = now()

    def stated(contact: Any) -> Any:
        doubted = doubts(worry, at)
        return concern(worry, contact=contact, sent=sent, doubted=doubted, received_at=at, by=by)

    received = receive(key, fingerprint(sent), stated, by=by)
    shows(request, received.contact)
    receipt = _receipt(request, worry, received)
    if not received.again:
        response["Location"] = receipt.status_url
    return Answer(200 if received.again else 201, receipt)


@api.get(
    "/contacts/{reference}",
    url_name="contact",
    operation_id="whatBecameOfIt",
    summary="Read what became of it",
    response={200: Status, **ALWAYS, 404: ProblemDetails, **OFTEN},
)
def what_became_of_it(request: HttpRequest, reference: Annotated[str, Path(pattern=REFERENCE)]) -> Status:
    """What whoever is worried was told, for the system that sent it."""
    by = viewer(request)
    shows(request, sent_before(by, reference))
    words = followed_by_sender(by, reference)
    received_at = words.told[0][0]
    return Status(
        reference=words.reference,
        status="told" if words.has_outcome else "received",
        received_at=received_at,
        read_by=None if words.has_outcome else _read_by(received_at),
        messages=[Message(at=at, words=said) for at, said in words.told],
    )


@api.exception_handler(ValidationError)
def _not_as_described(request: HttpRequest, error: Exception) -> HttpResponse:
    found = faults(getattr(error, "errors", ()))
    if request.method == "GET":  # all that could be wrong is the reference, and a wrong one is nobody's
        return problem(Problem.NOT_FOUND)
    if any(fault.header for fault in found):
        return problem(Problem.UNREADABLE, f"The header {KEY} {_KEY_SAID}", faults=found)
    return problem(Problem.INVALID, _counted(found), faults=found)


_KEY_SAID = "must hold 1 to 200 characters without spaces, such as a UUID: a new one for each worry."


@api.exception_handler(KeyTaken)
def _key_taken(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem(Problem.KEY_TAKEN, str(error))


def _counted(found: Sequence[object]) -> str:
    number = "One thing is" if len(found) == 1 else f"{len(found)} things are"
    return f"{number} not as described, so nothing was stored. Put it right and send it again."


def _receipt(request: HttpRequest, worry: Worry, received: Received) -> Receipt:
    return Receipt(
        reference=received.reference,
        received_at=received.at,
        read_by=_read_by(received.at),
        words=ACKNOWLEDGED,
        follow_code=code_for_referrer(viewer(request), received.contact),
        follow_url=request.build_absolute_uri(reverse("public:follow")),
        status_url=request.build_absolute_uri(reverse("api:contact", args=[received.reference])),
        remarks=[
            Remark(pointer=f"#{place}", detail=why) for place, why in doubts(worry, received.at).items()
        ],
    )


def _read_by(received_at: datetime) -> datetime:
    return acknowledge_due(received_at, hours(INTAKE))
