"""What the service answers to a cell, and whether that is what the referee decided."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie

from django.db import transaction
from django.http import HttpResponseBase

from frontdoor.web.public.following import UNKNOWN
from tests.needtoknow.matrix.cells import ANYTHING, ON_PAPER, Cell
from tests.needtoknow.matrix.referee import KINDS, Question, Referee, resource_of
from tests.needtoknow.matrix.world import World, every_word

OPENED = {200, 201, 204, 286, 302, 303, 304, 400, 405, 409, 413, 415, 422}
TO_PROVE = ("/account/again/?next=", "/account/second-factor/first/?next=")
ASKED_AGAIN = "Say again that it is you</h1>"
READINGS = {
    "read the names: child": ("read the names", "person"),
    "read the names: mother": ("read the names", "mother"),
    "read what an agency answered": ("read what an agency answered", "question"),
    "read an agency's own notes": ("read an agency's own notes", "note"),
    "read what was said together": ("read what was said together", "discussion"),
    "read how an action went": ("read how an action went", "action"),
    "read the story for a team": ("read the story for a team", "offer"),
}


@dataclass(frozen=True)
class Answer:
    """What was answered to a cell: which of the four ways, and the words of records that it held."""

    outcome: str
    status: int
    words: tuple[tuple[str, str, str], ...]


def answer_to(world: World, cell: Cell) -> Answer:
    """Send the request, look at the answer, and undo whatever it did."""
    client = world.askers[cell.who].client
    kept = SimpleCookie({name: one.value for name, one in client.cookies.items()})
    with transaction.atomic():
        if cell.method == "POST":
            response = client.post(cell.address, cell.body)
        else:
            response = client.generic(cell.method, cell.address)
        transaction.set_rollback(True)
    client.cookies = kept
    body = text_of(response)
    return Answer(outcome_of(response, body), response.status_code, tuple(words_in(world, body)))


def text_of(response: HttpResponseBase) -> str:
    """The body of an answer and where it leads, as text."""
    body = getattr(response, "content", b"").decode("utf-8", "replace")
    return f"{body}\n{response.headers.get('Location', '')}"


def outcome_of(response: HttpResponseBase, body: str = "") -> str:
    """Which of the four ways an answer is; a fault of ours is none of them."""
    led_to = response.headers.get("Location", "")
    to_sign_in = led_to.startswith("/sign-in/?next=")
    if led_to.startswith(TO_PROVE) or ASKED_AGAIN in body:
        return "must prove it"
    if to_sign_in or response.status_code == 401:
        return "must sign in"
    if UNKNOWN in body:
        return "not there"
    named = {403: "refused", 404: "not there"}
    return "opened" if response.status_code in OPENED else named.get(response.status_code, "a fault")


def words_in(world: World, body: str) -> Iterator[tuple[str, str, str]]:
    """The words of records that a body holds."""
    for contact, reading, word in every_word(world):
        if word in body:
            yield contact, reading, word


def reading_of(who: str, contact: str, reading: str, page: str) -> Question:
    """The question whether somebody may read these words of a contact."""
    action, what = READINGS.get(reading, (reading, "contact"))
    assert what in KINDS
    return Question(who, action, resource_of(contact, what), on_paper=page in ON_PAPER)


def exists(world: World, contact: str, reading: str) -> bool:
    """Whether there is anything of the kind on a contact."""
    return world.has(contact, READINGS.get(reading, (reading, "contact"))[1])


def expected(referee: Referee, cell: Cell) -> str:
    """What the referee decides: the first question that is answered with no says how it is refused."""
    for question, refusal in cell.questions:
        if not referee.allows(question):
            return refusal
    return cell.otherwise


def violations(world: World, referee: Referee, cells: Iterable[Cell]) -> Iterator[str]:
    """Where the service answers something else than the referee decides, and every word that is not for the reader."""
    for cell in cells:
        found = answer_to(world, cell)
        should = expected(referee, cell)
        if found.outcome != should and not (should == ANYTHING and found.outcome != "a fault"):
            yield f"{cell}: {found.outcome} ({found.status}), and not {should}"
        for contact, reading, word in found.words:
            if found.outcome != "opened":
                yield f"{cell}: {found.outcome}, and yet the page holds {word}"
            elif not referee.allows(reading_of(cell.who, contact, reading, cell.page)):
                yield f"{cell}: the page holds {word}, which is not for them to read"
