"""A gallery of every page part and field, served to a browser with the policy that real pages have."""

import mimetypes
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from wsgiref.types import StartResponse, WSGIEnvironment

from django.contrib.staticfiles import finders
from django.core.handlers.wsgi import WSGIRequest
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.utils import timezone

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.foundation.govuk.fields import (
    AboutAgeField,
    AutocompleteField,
    CheckboxesField,
    DateInputField,
    Divider,
    EmailField,
    FileField,
    Option,
    PhoneField,
    PostcodeField,
    RadiosField,
    SelectField,
    TextareaField,
    TextField,
    TickField,
    WholeNumberField,
    YesNoField,
)
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.web.frame import pages
from frontdoor.web.frame.navigation import Place

TEMPLATES = Path(__file__).parent / "gallery"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'"
)
OFFICER = Viewer(
    UUID(int=1), "Sam Okafor", Role.MASH_OFFICER, UUID(int=2), agency_name="Nottinghamshire County Council"
)
PLACES = (
    Place("Look first", "/list", current=True, count=6),
    Place("Take a call", "/call"),
    Place("Find a person", "/people"),
    Place("Actions", "/actions", count=2),
    Place("Police file", "/file"),
)
SCHOOLS = [("1", "Ferrybank Primary"), ("2", "Ferrybank Junior"), ("3", "Millgate Academy")]


class Everything(QuestionForm):
    """One field of each kind."""

    emergency = YesNoField("Is anyone in danger now?", yes_reveals=("who",), named="someone is in danger now")
    who = TextareaField("Who is in danger, and where?", named="who is in danger and where they are")
    name = TextField("Your full name", autocomplete="name")
    story = TextareaField("What worries you?", named="what worries you", hint="In your own words", rows=5)
    short = TextareaField("In one line", count_to=120, required=False)
    email = EmailField()
    phone = PhoneField()
    postcode = PostcodeField(hint="Where the child lives, if you know it")
    children = WholeNumberField("How many children?", named="the number of children", least=1, most=20)
    weight = WholeNumberField("Weeks", named="the number of weeks", suffix="weeks", required=False)
    born = DateInputField("Date of birth", when="past", birthday=True, hint="For example, 27 3 2018")
    about = AboutAgeField()
    safe = RadiosField(
        "Is the child safe now?",
        [
            Option("yes", "Yes"),
            Option("no", "No", hint="Call 999 first", reveals=("danger",)),
            Divider(),
            Option("unknown", "I don’t know"),
        ],
        named="whether the child is safe now",
    )
    danger = TextField("What is the danger?", named="what the danger is")
    needs = CheckboxesField(
        "What does this family need?",
        [
            Option("school", "Getting to school", hint="Every day"),
            Option("none", "None of these", alone=True),
        ],
        named="what the family needs",
    )
    way = SelectField("Way in", [("call", "Call"), ("form", "Form")], named="how it came")
    school = AutocompleteField("School", SCHOOLS, named="a school")
    letter = FileField("A letter or photograph", accept=".pdf,.docx,.png,.jpg", required=False)
    quiet = TickField("Do not tell the family", hint="Only if telling them would put someone at risk")


class Safe(QuestionForm):
    """One question, as the public sees it."""

    safe = Everything.base_fields["safe"]
    danger = Everything.base_fields["danger"]


class Filters(QuestionForm):
    """Filters beside a list."""

    way = SelectField("Way in", [("call", "Call"), ("form", "Form")], nothing="Any", required=False)
    area = SelectField("Area", [("newark", "Newark")], nothing="Any", required=False)
    mine = TickField("Only mine")


WRONG = {
    "emergency": "yes",
    "story": "He said:\n“I don’t want to go home.”",
    "email": "teacher at school",
    "phone": "12",
    "postcode": "NG",
    "children": "many",
    "born-day": "31",
    "born-month": "2",
    "born-year": "2018",
    "about": "old",
    "safe": "no",
    "way": "pigeon",
}


def moments() -> dict[str, Any]:
    """The instants and spans that the gallery's clocks and dates show."""
    now = timezone.now()
    return {
        "at": now - timedelta(hours=2, minutes=4),
        "soon": now + timedelta(hours=5, seconds=30),
        "left": timedelta(hours=1, minutes=40),
        "late": timedelta(minutes=-35),
        "due": date(now.year + 1, 3, 3),
    }


def as_officer(request: HttpRequest) -> HttpRequest:
    """The same request, from someone signed in."""
    request.viewer, request.navigation = OFFICER, PLACES  # type: ignore[attr-defined]
    return request


def second_page() -> Page[int]:
    """The second of three pages of a list."""
    return Paginator(range(60), 25).page(2)


def _list(request: HttpRequest) -> HttpResponse:
    context = {"form": Filters(), "page": second_page(), **moments()}
    return pages.render(as_officer(request), "list.html", context)


def _contact(request: HttpRequest) -> HttpResponse:
    return pages.render(as_officer(request), "contact.html", moments())


def _call(request: HttpRequest) -> HttpResponse:
    return pages.render(as_officer(request), "call.html", {"form": Everything()})


def _question(request: HttpRequest) -> HttpResponse:
    return pages.render(request, "question.html", {"form": Safe(), "back": "#", "caption": "Raise a worry"})


def _wrong(request: HttpRequest) -> HttpResponse:
    return pages.render(request, "question.html", {"form": Safe({"safe": "no"}), "back": "#"})


def _fields(request: HttpRequest) -> HttpResponse:
    return pages.render(
        as_officer(request), "frame/question.html", {"form": Everything(), "heading": "Fields"}
    )


def _errors(request: HttpRequest) -> HttpResponse:
    form = Everything(WRONG)
    return pages.render(request, "frame/question.html", {"form": form, "heading": "Errors"})


def _paper(request: HttpRequest) -> HttpResponse:
    return pages.render(as_officer(request), "paper.html", moments())


def _refused(request: HttpRequest) -> HttpResponse:
    return pages.refused(as_officer(request), "A contact can’t be closed until the referrer was told.")


def _live(request: HttpRequest) -> HttpResponse:
    return pages.render(as_officer(request), "live.html", moments())


PAGES: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "list": _list,
    "contact": _contact,
    "call": _call,
    "question": _question,
    "wrong": _wrong,
    "fields": _fields,
    "errors": _errors,
    "live": _live,
    "paper": _paper,
    "refused": _refused,
    "not-found": pages.not_found,
    "went-wrong": pages.went_wrong,
    "not-recorded": pages.not_recorded,
    "too-old": pages.form_too_old,
}

public = [
    path("leave", pages.not_found, name="leave"),
    path("privacy", pages.not_found, name="privacy"),
    path("accessibility", pages.not_found, name="accessibility"),
]
urlpatterns = [
    path("", pages.not_found, name="home"),
    path("in", pages.not_found, name="account_login"),
    path("out", pages.not_found, name="account_logout"),
    path("public/", include((public, "public"))),
    path("signin/", include(([path("", pages.not_found, name="account")], "signin"))),
]


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Serve the gallery and the compiled files, with the policy of real pages."""
    request = WSGIRequest(environ)
    response = _file(request) if request.path.startswith("/static/") else _page(request)
    response["Content-Security-Policy"] = POLICY
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.content]


def _page(request: HttpRequest) -> HttpResponse:
    draw = PAGES.get(request.path.strip("/"), pages.not_found)
    return draw(request)


def _file(request: HttpRequest) -> HttpResponse:
    found = finders.find(request.path.removeprefix("/static/"))
    if not isinstance(found, str):
        return HttpResponse(status=404)
    return HttpResponse(Path(found).read_bytes(), content_type=mimetypes.guess_type(found)[0])
