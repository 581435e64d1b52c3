"""The cells of the matrix: a page, somebody, a record, a method; and which questions decide each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID

from django.urls import reverse

from tests.house.addresses import house_addresses
from tests.needtoknow.matrix.people import (
    GLASS,
    GLASS_RUN_OUT,
    IN_CONFLICT,
    NAMED,
    NAMED_IN_CONFLICT,
    PROVED_LONG_AGO,
    REFERRER,
)
from tests.needtoknow.matrix.referee import KINDS, Question, Referee, Registered, register, resource_of
from tests.needtoknow.matrix.world import NOWHERE, REFERRERS_CONTACT, World

WITH_A_RELATION = {NAMED, NAMED_IN_CONFLICT, IN_CONFLICT, GLASS, GLASS_RUN_OUT, PROVED_LONG_AGO}
RELATED = {"restricted", "conflict", "open"}
ANYTHING = "as the library has it"
TOLD_APART, LIKE_GET = ("GET", "POST"), ("HEAD", "PUT", "DELETE")
ARGUMENTS = {
    "contact": "contact_id", "person": "person_id", "mother": "person_id", "document": "file_id", "mail": "mail_id",
    "question": "request_id", "ruling": "ruling_id", "discussion": "discussion_id", "action": "action_id",
    "offer": "handover_id", "message": "letter_id", "letter to post": "posted_id", "call": "call_id",
    "lost call": "call_id",
    "call sheet": "call_id", "calls file": "import_id", "notifications file": "import_id",
    "restriction": "restriction_id", "conflict": "conflict_id", "use": "use_id", "alert": "alert_id",
    "question to the guardian": "question_id", "member": "member_id", "paper": "draft_id", "scan": "file_id",
    "organisation": "organisation_id", "service": "service_id",
}  # fmt: skip
# What stands in an address where it names no record.
WORDS = {
    "secret": "no-such-secret",
    "question": "about-you",
    "number": 1,
    "contact_id": UUID(int=7),
    "pk": 1,
    "provider_id": "agency",
}
ON_PAPER = {"hub:person_picture"}
# Pages that are there for a form that was filled in, and say that nothing is there to whoever comes without one.
FOR_FORMS_ALONE = {"hub:known_people", "hub:call_save", "hub:paper_save", "hub:wording"}
NEEDS_A_BODY = {"hub:police_pass", "hub:owed"}
# Read by the hub; who may change it is tried by its own tests.
CHANGED_BY_FEWER = {"hub:agreed"}
# The sign-in library's pages show no record; what they answer to whoever may open them is the library's business.
LIBRARYS = {"signin:choose", "signin:again", "openid_connect_login", "openid_connect_callback"}
# A record is named in what is sent, or asked for by one method alone; else the door decides.
BY_POST = {"public:follow", "guardian:export_contact", "guardian:export_person"}
BY_GET = {"api:contact"}
# The deed begins when the form is sent; before that the page only leads on.
BEGINS_BY_POST = {"hub:contact_call"}
# What the address names is read along with the contact, before anybody asks whether the deed is theirs.
READ_ALONG = {"hub:withdraw"}
# A new sheet is begun at any id that a browser makes up, so nothing can be missing there.
BEGUN_ANYWHERE = {"hub:call", "hub:call_save", "hub:call_hears", "hub:call_new"}


@dataclass(frozen=True)
class Cell:
    """One request, with the questions that decide it in their order, and what each refusal looks like."""

    page: str
    who: str
    method: str
    contact: str
    address: str
    questions: tuple[tuple[Question, str], ...]
    body: dict[str, object] = field(default_factory=dict, hash=False, compare=False)
    otherwise: str = "opened"
    item_of: str = ""

    def __str__(self) -> str:
        of = f", {self.item_of}'s" if self.item_of and self.item_of != self.contact else ""
        return f"{self.method} {self.page} of {self.contact or 'nothing'}{of} by {self.who}"


@cache
def arguments_of() -> dict[str, frozenset[str]]:
    """By page, the arguments of its address, as the resolver knows them."""
    return {one.name: one.arguments for one in house_addresses()}


def cells_of(world: World, referee: Referee, page: str) -> Iterator[Cell]:
    """Every cell of a page: everybody, every record that its address can name, every method.

    Whoever is in the matrix for their relation to one contact stands to the others as all of their role do, who are
    asked about those. Two thinnings more are proved in test_thinning.py. Before whom the door is shut is turned away
    before the record or the method is looked at, so they ask about one record; and pages that name no record have none
    to differ by. No view tells HEAD, PUT and DELETE from GET: one of them is asked, in turn, about one record.
    """
    line, pages = register()[page], list(register())
    for turn, who in enumerate(world.askers, pages.index(page)):
        records = list(records_of(world, line))
        may_enter = referee.allows(Question(who, "enter", ("Page", page)))
        if not (may_enter and line.shows):
            one, another = "GET", ("POST", *LIKE_GET)[turn % 4]
            yield from (cell(world, line, who, method, *records[0]) for method in (one, another))
            continue
        for contact, item_of in records:
            if who in WITH_A_RELATION and not {contact, item_of} & RELATED:
                continue
            alike = [LIKE_GET[turn % len(LIKE_GET)]] if (contact or item_of) in ("open", "") else []
            for method in (*TOLD_APART, *alike):
                yield cell(world, line, who, method, contact, item_of)


def records_of(world: World, line: Registered) -> Iterator[tuple[str, str]]:
    """The contacts that a page is asked about; where it names a thing on one, that of another too."""
    what, _, under = line.shows.partition(" of ")
    contacts = [*world.wholes, NOWHERE]
    if what in KINDS and not under:
        yield from (("", one) for one in contacts if world.has(one, what))
    elif line.shows.startswith("contact by"):
        yield from (("", one) for one in contacts)
    elif under == "contact":
        yield from ((one, one) for one in contacts if world.has(one, what))
        others = [one for one in contacts if one != "open" and world.has(one, what)]
        yield from (("open", one) for one in others)
        yield from ((one, "open") for one in contacts if one != "open")
    elif what:
        yield from (("", one) for one in ("", NOWHERE) if one or what in world.loose)
    else:
        yield "", ""


def cell(  # noqa: PLR0917 - the six of a cell
    world: World, line: Registered, who: str, method: str, contact: str, item_of: str
) -> Cell:
    """One cell, with its address and the questions that decide it."""
    what, _, under = line.shows.partition(" of ")
    contact = contact or (item_of if what == "contact" else "")
    door = ("Page", line.page)
    questions = [
        (Question(who, "enter", door), shut_to(world, who, line)),
        (Question(who, "go in", door), "must prove it"),
    ]
    body = _body(world, line, who, method, item_of)
    by_another_method = (line.page in BY_POST and method != "POST") or (
        line.page in BY_GET and method != "GET"
    )
    if line.page not in BEGUN_ANYWHERE and not by_another_method:
        questions += _about(line, who, method, contact, item_of)
    return Cell(
        line.page,
        who,
        method,
        contact or item_of,
        _address(world, line, contact, item_of),
        tuple(questions),
        body,
        _otherwise(line.page, method, body),
        item_of if under else "",
    )


def shut_to(world: World, who: str, line: Registered) -> str:
    """What somebody is told before a shut door: members the reason, others to say who they are."""
    asker = world.askers[who]
    if line.page.startswith("api:") or asker.kind != "Member" or asker.left:
        return "must sign in"
    return "refused"


def _about(
    line: Registered, who: str, method: str, contact: str, item_of: str
) -> Iterator[tuple[Question, str]]:
    what, _, under = line.shows.partition(" of ")
    if under == "contact" or what == "contact":
        yield Question(who, "see", resource_of(contact, "contact")), "not there"
    if line.page in READ_ALONG:
        yield Question(who, "see", resource_of(item_of, what)), "not there"
    if line.begins and not (line.page in FOR_FORMS_ALONE | BEGINS_BY_POST and method != "POST"):
        about = resource_of(contact or item_of, "contact") if line.shows else ("Nothing", "")
        if what == "discussion":
            yield Question(who, "see", resource_of(item_of, what)), "not there"
        yield Question(who, line.begins, about), "refused"
    if what in KINDS and what != "contact" and not (line.begins and what == "discussion"):
        under_which = contact if under == "contact" else ""
        yield Question(who, "see", resource_of(item_of, what), under_which), "not there"
    elif what.startswith("contact by"):
        deed = "follow" if line.page == "public:follow" else "see"
        yield Question(who, deed, resource_of(item_of, "contact")), "not there"
    elif what and what not in KINDS:
        yield Question(who, "see", ("Nothing" if item_of == NOWHERE else "Paperwork", what)), "not there"


def _address(world: World, line: Registered, contact: str, item_of: str) -> str:
    what, _, under = line.shows.partition(" of ")
    named: dict[str, object] = dict(WORDS)
    if line.shows.startswith("contact by"):
        named["reference"] = "FD-2222-2222" if item_of == NOWHERE else world.wholes[item_of].reference
    elif what in KINDS:
        named[ARGUMENTS[what]] = world.id_of(item_of, what)
    elif what:
        named[ARGUMENTS[what]] = world.id_of(NOWHERE, what) if item_of == NOWHERE else world.loose[what]
    named["member_id"] = world.member(NAMED).id
    if under == "contact":
        named["contact_id"] = world.id_of(contact, "contact")
    elif under:
        named[ARGUMENTS[under]] = world.loose[under]
    return reverse(line.page, kwargs={each: named[each] for each in arguments_of()[line.page]})


def _body(world: World, line: Registered, who: str, method: str, item_of: str) -> dict[str, object]:
    """What is sent along, where a page does nothing without it."""
    if method != "POST":
        return {}
    if line.page == "hub:contact_call":
        return {"call": str(world.loose["call"])}
    if line.page == "public:follow":
        whole = world.wholes.get(item_of)
        code = world.wholes[REFERRERS_CONTACT].code if who == REFERRER else "AAAA-BBBB"
        return {"reference": whole.reference if whole else "FD-2222-2222", "code": code}
    return {}


def _otherwise(page: str, method: str, body: dict[str, object]) -> str:
    """What a page that is theirs answers."""
    if page.startswith("mfa_") or page in LIBRARYS or (page in CHANGED_BY_FEWER and method == "POST"):
        return ANYTHING
    if page in FOR_FORMS_ALONE and method != "POST":
        return "not there"
    return "not there" if page in NEEDS_A_BODY and method == "POST" and not body else "opened"
