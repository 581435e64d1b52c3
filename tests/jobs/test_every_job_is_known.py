"""A worker knows every job that deeds and the clock leave for it."""

from datetime import timedelta

import pytest
import time_machine
from procrastinate.contrib.django import app

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM
from frontdoor.domain.contacts.actions import begin_draft
from frontdoor.domain.contacts.models import Draft
from frontdoor.domain.contacts.rules import DraftKind
from frontdoor.foundation.clock import now
from frontdoor.foundation.letters.actions import DELIVER
from frontdoor.foundation.records.actor import acting_as
from frontdoor.jobs.drafts import forget_old_forms


@pytest.mark.parametrize(
    "job",
    [
        DELIVER,
        "deliver_waiting_letters",
        "sweep_files",
        "forget_old_forms",
        "say_what_is_unsealed",
        "send_checkpoint",
        "escalate_unreviewed",
        "invite_those_told",
    ],
)
def test_a_worker_knows_it(job: str) -> None:
    assert job in app.tasks


@pytest.mark.usefixtures("db")
def test_the_night_forgets_forms_that_nobody_came_back_to_and_no_call() -> None:
    with acting_as(INTAKE.id):
        begin_draft(DraftKind.PUBLIC, {}, by=INTAKE)
    with acting_as(SYSTEM.id):
        begin_draft(DraftKind.CALL, {}, by=SYSTEM)
    with time_machine.travel(now() + timedelta(days=8)):
        forget_old_forms(0)
    with acting_as(SYSTEM.id):
        assert list(Draft.objects.values_list("kind", flat=True)) == [DraftKind.CALL]
