"""Asks every query of every room and part everything that could be asked of the story."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import timedelta
from itertools import product
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model

import frontdoor.domain
import frontdoor.foundation
from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.agencies.rules import TeamKind
from frontdoor.domain.agreements.rules import Governed, Outcome
from frontdoor.domain.calls.queries import call_seen
from frontdoor.domain.contacts.queries import captures
from frontdoor.domain.contacts.rules import reference_of
from frontdoor.domain.directory.rules import Wanted
from frontdoor.domain.journey.queries import Filters
from frontdoor.domain.journey.rules import Owes
from frontdoor.domain.matching.queries import Sought
from frontdoor.domain.matching.rules import described
from frontdoor.domain.matching.rules.keys import keys_sought
from frontdoor.domain.needtoknow.rules import Root
from frontdoor.domain.notifications.queries import Narrowed, lane
from frontdoor.domain.notifications.rules import week_of
from frontdoor.foundation.clock import OFFICE, now, today
from frontdoor.foundation.exchange.mails.vocabulary import ReadMail
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.readings import Reading
from frontdoor.foundation.records.refusals import NotThere, Refused
from tests.factories.concerns import TOM
from tests.needtoknow.story import MOTHER, OTHER_CHILD, Story

Query = Callable[..., Any]
# Asked of no table: each works on what it is given.
ASK_NOTHING = {"as_they_read", "still_to_do", "redescribed", "secret_of", "who_signs_in", "whose_account"}
NOT_GIVEN = (NotThere, Refused, ObjectDoesNotExist)


def every_query() -> dict[str, Query]:
    """Each public function that takes a viewer, in the queries of every room and part of the foundation."""
    found: dict[str, Query] = {}
    for house in (frontdoor.domain, frontdoor.foundation):
        for room in pkgutil.iter_modules(house.__path__):
            name = f"{house.__name__}.{room.name}.queries"
            if importlib.util.find_spec(name):
                found |= _queries_in(importlib.import_module(name))
    return found


def _queries_in(module: Any) -> dict[str, Query]:
    room = module.__name__.split(".")[2]
    return {
        f"{room}.{name}": function
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__.startswith(module.__name__)
        and not name.startswith("_")
        and name not in ASK_NOTHING
        and next(iter(inspect.signature(function).parameters), "") == "viewer"
    }


def what_to_ask(story: Story) -> dict[str, list[Any]]:
    """By the name of an argument, everything in the story that it could be."""
    people = [story.child, story.mother, story.ids["other_child"], story.ids["colleagues"]]
    contacts = [story.contact, story.other_contact, story.ids["restricted"]]
    lists = {name: [people] for name in ("people", "ids", "people_ids", "start")}
    singles = dict.fromkeys(["person", "person_id", "other"], people)
    named = {
        f"{name}_id": [story.ids[name]]
        for name in (
            *("request", "discussion", "decision", "action", "handover"),
            *("restriction", "conflict", "use", "alert", "question"),
        )
    }
    singles |= {name: [story.ids[name]] for name in ("file", "letter")}
    return {
        **lists,
        **singles,
        **named,
        **_of_mails(story),
        **_of_calls(story, contacts),
        **_of_what_is_closed(story, people, contacts),
        **_of_somebody_sought(people),
        "contact": contacts,
        "contact_id": contacts,
        "contacts": [contacts],
        "subject": [*contacts, *people],
        "subjects": [contacts],
        "about": [contacts],
        "draft_id": [story.ids[name] for name in ("call", "asked call", "paper")],
        **{name: [today()] for name in ("day", "last")},
        "until": [now() + timedelta(days=1)],
        "import_id": [story.ids["import"]],
        "narrowed": [Narrowed()],
        "period": [week_of(today() - timedelta(days=10))],
        "entry": _as_the_service(_entries),
        "source": ["police"],
        "references": [["NOT1", "NOT8"]],
        **{name: [True, False] for name in ("waiting", "done", "reviewed", "answered")},
        "original": [True],
        "page": [1],
        "filters": [Filters()],
        "typed": ["FD-2222-2222"],
        "reference": ["FD-2222-2222", *map(reference_of, (*contacts, *story.ids.values()))],
        "secret": ["not the secret"],
        "code": ["police"],
        "email": ["somebody@example.org"],
        "members": [[reader.viewer.id for reader in story.readers.values() if reader.viewer]],
        "member_id": [story.viewer("education, never asked").id],
        "user_id": [story.contact],
        "team_id": [story.county.teams["mash"]],
        "kind": [TeamKind.DISTRICT],
        "district": ["E07000174"],
        "outcome": [Outcome.ASSESSMENT],
        "what": [Governed.NEEDS],
        "at": [now() - timedelta(days=1)],
        "raised_by": [now()],
        "hours": [OFFICE],
        "workplace": ["Ferrybank Primary"],
        **{name: [story.ids["organisation"]] for name in ("organisation_id", "organisation", "theirs")},
    }


def _of_somebody_sought(people: list[Any]) -> dict[str, list[Any]]:
    sought = [described(one, said_on=today()) for one in (TOM, MOTHER, OTHER_CHILD)]
    return {
        "stated": [TOM, MOTHER, OTHER_CHILD],
        "sought": sought,
        "looked_for": [Sought(one, each, {}) for one, each in zip(people, sought, strict=False)],
        "keys": [keys_sought(one) for one in sought],
        "needs": [("money",)],
        "wanted": [Wanted(words="debt")],
        "service_id": [UUID(int=1)],
    }


def _entries(viewer: Viewer) -> list[Any]:
    """Every notification in the lane."""
    blocks = lane(viewer, Narrowed()).blocks
    return [one.told.entry for block in blocks for one in block.notifications]


def _as_the_service(query: Query, *asked: Any) -> Any:
    """What a query needs that only another query gives."""
    with acting_as(SYSTEM.id):
        return query(SYSTEM, *asked)


def _of_calls(story: Story, contacts: list[UUID]) -> dict[str, list[Any]]:
    return {
        "call_id": [story.ids["call"], story.ids["logged"]],
        "call": [_as_the_service(call_seen, story.ids["logged"])],
        "captured": _as_the_service(captures, contacts),
        "caller": ["07700900777"],
        "agency_id": [story.county.agencies["early-help"]],
    }


def _of_what_is_closed(story: Story, people: list[UUID], contacts: list[UUID]) -> dict[str, list[Any]]:
    officer = story.viewer("MASH officer").id
    return {
        "whom": [officer],
        "worker": [officer],
        "touched": [[*contacts, *people]],
        "fresh": [contacts],
        "root": [Root(story.ids["conflict"], story.child, None, officer)],
    }


def _of_mails(story: Story) -> dict[str, list[Any]]:
    return {
        "addresses": [["teacher@example.org"]],
        "address": ["teacher@example.org"],
        "digest": ["not the digest"],
        "mail_id": [story.ids["mail"]],
        "mail": [ReadMail(sender="teacher@example.org", subject="Re: any news?")],
        "which": [Owes.ALL],
        "since": [now() - timedelta(days=30)],
    }


def unanswerable(asked: Mapping[str, list[Any]]) -> list[str]:
    """Arguments of queries for which nothing is listed above that they could be asked with."""
    return [
        f"{name}: {argument}"
        for name, query in every_query().items()
        for argument in _needed(query)
        if argument not in asked
    ]


def _needed(query: Query) -> list[str]:
    arguments = list(inspect.signature(query).parameters.values())[1:]
    needs = [one for one in arguments if one.default is one.empty and one.kind is not one.VAR_POSITIONAL]
    given = [one for one in arguments if one.kind is one.VAR_POSITIONAL and one.name in ("subjects", "about")]
    return [one.name for one in (*needs, *given)]


def answers(query: Query, viewer: Viewer | None, asked: Mapping[str, list[Any]]) -> Iterator[Any]:
    """What a query answers to everything that could be asked of it; one test alone says where nothing could."""
    names = [name for name in _needed(query) if name in asked]
    if len(names) < len(_needed(query)):
        return
    spread = [name for name in names if name in ("subjects", "about")]
    for values in product(*(asked[name] for name in names)):
        given = dict(zip(names, values, strict=True))
        several = given.pop(spread[0]) if spread else []
        try:
            yield from laid_bare(query(viewer or INTAKE, *several, **given))
        except NOT_GIVEN:
            continue


def laid_bare(value: Any, met: frozenset[int] = frozenset()) -> Iterator[str]:
    """Every word in an answer, however deep: rows with all their columns, and what was read along with them."""
    if isinstance(value, Reading):
        value = value.found
    if isinstance(value, str | bytes):
        yield value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    elif id(value) not in met:
        parts = list(_parts(value))
        for part in parts:
            yield from laid_bare(part, met | {id(value)})
        if not parts:
            yield str(value)


def _parts(value: Any) -> Iterable[Any]:
    """What a value is made of; rows know each other, so whoever follows them must know where they have been."""
    if isinstance(value, Model):
        return [*vars(value).values(), *value._state.fields_cache.values()]
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, Iterable) else ()
