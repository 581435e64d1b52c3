"""What several rooms read by one statement is what each would have read by its own."""

from typing import Any

import pytest
from django.apps import apps
from django.db.models import F, Model, QuerySet
from django.db.models.functions import Upper

from frontdoor.domain.accounts.models import Member
from frontdoor.domain.contacts.models import Concerned, Contact
from frontdoor.domain.people.models import Residence
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.readings import Reading, among, read_together
from tests.needtoknow.story import Story

TABLES = [model for model in apps.get_models() if model.__module__.startswith("frontdoor.")]


def said(rows: list[Any]) -> list[dict[str, Any]]:
    """Rows by what they hold."""
    return [
        {name: value for name, value in vars(row).items() if name != "_state"}
        if isinstance(row, Model)
        else row
        for row in rows
    ]


def asked_both_ways(rows: QuerySet[Any, Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What was found by Django's own way and by ours."""
    return said(list(rows)), said(Reading(rows, seen=list).found)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.label)
def test_every_table_is_read_with_others_as_it_is_read_alone(story: Story, table: type[Model]) -> None:
    with acting_as(story.county.manager.id):
        alone, together = asked_both_ways(table._default_manager.order_by("pk"))
    assert together == alone


def shapes() -> dict[str, QuerySet[Any, Any]]:
    """Questions as rooms ask them, of every kind."""
    contacts, named = Contact.objects.all(), Concerned.objects.all()
    return {
        "ordered by two columns": contacts.order_by("-emergency", "reference"),
        "turned round": contacts.order_by("reference").reverse(),
        "a part of them": contacts.order_by("-raised_at", "id")[0:1],
        "joined beside": named.annotate(contact_reference=F("contact__reference")).order_by("position", "pk"),
        "reckoned beside": contacts.annotate(shouted=Upper("reference")).order_by("shouted"),
        "ordered by another table": named.order_by("contact__reference", "position", "pk"),
        "one of each": Residence.objects.order_by("person_id", "-said_at").distinct("person_id"),
        "some columns": contacts.order_by("reference").values("id", "raised_at"),
        "each once": named.order_by("part").values("part").distinct(),
        "no columns twice": Member.objects.order_by("name").values("id", place=F("agency__short")),
        "of a list": contacts.filter(id__in=among(contacts.values_list("id", flat=True))).order_by("pk"),
    }


@pytest.mark.parametrize("shape", list(shapes()))
def test_questions_of_every_kind_find_the_same_with_others(story: Story, shape: str) -> None:
    with acting_as(story.county.manager.id):
        alone, together = asked_both_ways(shapes()[shape])
    assert together == alone
    assert alone


def test_what_is_read_together_can_be_told_from_a_row_that_is_not_there_yet(story: Story) -> None:
    with acting_as(story.county.manager.id):
        reading: Reading[list[Contact]] = Reading(Contact.objects.all(), seen=list)
        read_together(reading)
    assert not any(row._state.adding for row in reading.found)
    assert reading.found[0] == Contact(id=reading.found[0].id)
