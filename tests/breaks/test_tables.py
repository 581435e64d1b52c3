"""The checks of tables see one that says nothing, one that forgets, half a signature, and a link that looks up."""

from collections.abc import Iterator

import pghistory
import pytest
from django.db import models
from django.test.utils import isolate_apps

from frontdoor.foundation.records.models import AppendOnly, Mutable
from tests.house import tables

HEIGHTS = {"contacts": 2, "people": 1}


@pytest.fixture(autouse=True)
def a_registry_apart() -> Iterator[None]:
    """Broken tables are declared beside the house's own, never among them."""
    with isolate_apps("frontdoor.domain.people", "frontdoor.domain.contacts"):
        yield


def test_a_table_that_does_not_say_whether_it_may_change_is_named() -> None:
    class Attic(models.Model):
        class Meta:
            app_label = "people"

    assert tables.undeclared([Attic]) == ["people.Attic"]


def test_a_table_that_says_both_is_named() -> None:
    class Attic(Mutable, AppendOnly):
        class Meta:
            app_label = "people"

    assert tables.undeclared([Attic]) == ["people.Attic"]


def test_the_hidden_table_of_a_many_to_many_field_is_named() -> None:
    class Box(AppendOnly):
        class Meta:
            app_label = "people"

    class Attic(AppendOnly):
        boxes = models.ManyToManyField(Box, related_name="+")

        class Meta:
            app_label = "people"

    assert tables.undeclared([Box, Attic, Attic.boxes.through]) == ["people.Attic_boxes"]


def test_a_table_that_may_change_and_forgets_is_named() -> None:
    class Attic(Mutable):
        class Meta:
            app_label = "people"

    assert tables.forgetful([Attic]) == ["people.Attic"]


def test_a_blank_excuse_is_none() -> None:
    class Attic(Mutable):
        history_excused = "  "

        class Meta:
            app_label = "people"

    assert tables.forgetful([Attic]) == ["people.Attic"]


def test_a_table_with_a_history_or_an_excuse_passes() -> None:
    class Box(Mutable):
        history_excused = "it is rebuilt every night"

        class Meta:
            app_label = "people"

    @pghistory.track()
    class Attic(Mutable):
        class Meta:
            app_label = "people"

    assert tables.forgetful([Box, Attic, Attic.pgh_event_model]) == []  # type: ignore[attr-defined]


def test_half_a_signature_is_named_from_either_side() -> None:
    class Attic(AppendOnly):
        cleared_at = models.DateTimeField()
        locked_by = models.UUIDField()

        class Meta:
            app_label = "people"

    assert tables.half_signed([Attic]) == [
        "people.Attic.cleared_at without cleared_by",
        "people.Attic.locked_by without locked_at",
    ]


def test_a_deadline_needs_nobodys_name_and_a_word_is_no_signature() -> None:
    class Attic(AppendOnly):
        due_at = models.DateTimeField()
        met_by = models.TextField()

        class Meta:
            app_label = "people"

    assert tables.half_signed([Attic]) == []


@pytest.mark.parametrize("empty", [{"cleared_at"}, {"cleared_by"}, {"cleared_at", "cleared_by"}])
def test_a_signature_that_could_be_stored_by_halves_is_named(empty: set[str]) -> None:
    class Attic(AppendOnly):
        cleared_at = models.DateTimeField(null="cleared_at" in empty)
        cleared_by = models.UUIDField(null="cleared_by" in empty)

        class Meta:
            app_label = "people"

    assert tables.loosely_signed([Attic]) == ["people.Attic.cleared_by"]


def test_a_constraint_that_lets_a_half_through_does_not_help() -> None:
    class Attic(AppendOnly):
        cleared_at = models.DateTimeField(null=True)
        cleared_by = models.UUIDField(null=True)

        class Meta:
            app_label = "people"
            constraints = [
                models.CheckConstraint(
                    condition=models.Q(cleared_at__isnull=True) | models.Q(cleared_by__isnull=False),
                    name="half",
                )
            ]

    assert tables.loosely_signed([Attic]) == ["people.Attic.cleared_by"]


def test_a_signature_held_together_by_a_constraint_passes() -> None:
    class Attic(AppendOnly):
        cleared_at = models.DateTimeField(null=True)
        cleared_by = models.UUIDField(null=True)

        class Meta:
            app_label = "people"
            constraints = [
                models.CheckConstraint(
                    condition=models.Q(cleared_at__isnull=True, cleared_by__isnull=True)
                    | models.Q(cleared_at__isnull=False, cleared_by__isnull=False),
                    name="whole",
                )
            ]

    assert tables.loosely_signed([Attic]) == []


def test_a_link_that_looks_up_the_stairs_is_named() -> None:
    class Contact(AppendOnly):
        class Meta:
            app_label = "contacts"

    class Attic(AppendOnly):
        contact = models.ForeignKey("contacts.Contact", models.PROTECT, related_name="+")

        class Meta:
            app_label = "people"

    assert tables.upward([Contact, Attic], HEIGHTS) == ["people.Attic.contact"]


def test_a_link_that_opens_a_way_back_up_is_named() -> None:
    class Person(AppendOnly):
        class Meta:
            app_label = "people"

    class Attic(AppendOnly):
        person = models.ForeignKey("people.Person", models.PROTECT)
        named = models.ForeignKey("people.Person", models.PROTECT, related_name="attics")
        closed = models.ForeignKey("people.Person", models.PROTECT, related_name="+")

        class Meta:
            app_label = "contacts"

    assert tables.open_behind([Person, Attic], HEIGHTS) == ["contacts.Attic.person", "contacts.Attic.named"]
