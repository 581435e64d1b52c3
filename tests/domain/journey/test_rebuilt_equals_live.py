"""Where a contact stands can be thrown away and worked out again: in every reachable journey it is the same."""

from collections import Counter
from datetime import timedelta
from typing import ClassVar
from uuid import UUID

import pytest
import time_machine
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.actions import name_people, note_seen, take, they_wrote
from frontdoor.domain.contacts.rules import Involved, NoConcern, Part, WayIn
from frontdoor.domain.decisions.actions import agree_action, decide, sign_off
from frontdoor.domain.decisions.queries import decisions_on
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.feedback.actions import (
    close,
    follow_up,
    reopen,
    say_why_not_told,
    set_aside,
    settle_message,
    tell_referrer,
)
from frontdoor.domain.feedback.actions import join as join_to
from frontdoor.domain.feedback.rules import How as Told
from frontdoor.domain.handovers.actions import accept, decline, hand_over
from frontdoor.domain.handovers.queries import handovers_of
from frontdoor.domain.journey.actions import rebuild, say_left_unseen
from frontdoor.domain.journey.queries import reading_standing
from frontdoor.domain.journey.rules import Stage
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from tests.domain.journey.beginnings import Beginning, arrive, begun, end
from tests.domain.journey.together import LookingTogether
from tests.domain.journey.words import as_it_stands, word_to_the_referrer
from tests.factories.concerns import TOM
from tests.factories.county import a_county

SIGNED_ALONE = (Outcome.ADVICE_ONLY, Outcome.EARLY_HELP)
NEEDS_A_SIGNATURE = (Outcome.ASSESSMENT, Outcome.SAME_DAY_RESPONSE)


class AnyJourney(LookingTogether):
    """Deeds in any order; what may not be done is refused and changes nothing."""

    beginning: Beginning
    ended: ClassVar[Counter[Beginning]] = Counter()
    """By beginning: how often something that had ended was looked at after a further deed."""

    travels: tuple[time_machine.travel, ...] = ()
    ours: tuple[UUID, ...] = ()
    """The contact, and what was joined to it, or it to."""

    def teardown(self) -> None:
        """Back to today, for the next journey."""
        for gone_by in reversed(self.travels):
            gone_by.stop()

    @initialize(emergency=st.booleans())
    def a_concern_arrives(self, emergency: bool) -> None:
        self.ours = tuple(begun(self.beginning, emergency=emergency, by=self.county.social_worker))
        self.contact = self.ours[0]

    @rule(priority=st.sampled_from(Priority), way=st.sampled_from(Way))
    def it_is_triaged(self, priority: Priority, way: Way) -> None:
        self.attempt(
            self.county.officer,
            lambda: triage(self.contact, priority=priority, reason="said", way=way, by=self.county.officer),
        )

    @rule(outcome=st.sampled_from([*SIGNED_ALONE, *NEEDS_A_SIGNATURE]))
    def it_is_decided(self, outcome: Outcome) -> None:
        by = self.county.social_worker
        tests = [Considered("section_47", outcome in NEEDS_A_SIGNATURE, "as found")]
        self.attempt(
            by,
            lambda: decide(
                self.contact,
                outcome=outcome,
                needs=[NeedFound("money", "No food at home")],
                tests=tests,
                reasons="What the family needs",
                by=by,
            ),
        )

    @rule(agree=st.booleans())
    def a_manager_signs(self, agree: bool) -> None:
        by = self.county.manager
        with acting_as(by.id):
            found = decisions_on(by, self.contact)
        if found:
            self.attempt(by, lambda: sign_off(found[0].id, agree=agree, words="Seen", by=by))

    @rule()
    def an_action_is_agreed(self) -> None:
        by = self.county.social_worker
        due = today() + timedelta(days=3)
        self.attempt(
            by,
            lambda: agree_action(
                self.contact, what="A visit", agency=self.county.agencies["police"], due_on=due, by=by
            ),
        )

    @rule(team=st.sampled_from(["early-help-north", "district-mansfield"]))
    def it_is_handed_over(self, team: str) -> None:
        by = self.county.social_worker
        self.attempt(by, lambda: hand_over(self.contact, team=self.county.teams[team], story="So far", by=by))

    @rule(yes=st.booleans())
    def the_team_answers(self, yes: bool) -> None:
        by = self.county.early_help
        with acting_as(by.id):
            found = [one for one in handovers_of(by, self.contact) if one.answer is None]
        for one in found:
            self.attempt(
                by,
                (lambda one=one: accept(one.id, by=by))
                if yes
                else (lambda one=one: decline(one.id, reason="Not ours", instead="The school", by=by)),
            )

    @rule(how=st.sampled_from([Told.CALL, Told.EMAIL, Told.SCREEN, None]), which=st.integers(0, 3))
    def a_referrer_is_told_or_not(self, how: Told | None, which: int) -> None:
        by, contact = self.county.social_worker, self.ours[which % len(self.ours)]
        self.attempt(
            by,
            (lambda: tell_referrer(contact, "We will help the family.", how=how, by=by))
            if how
            else (lambda: say_why_not_told(contact, "They left no name", by=by)),
        )

    @rule(which=st.integers(0, 3))
    def a_message_does_not_arrive(self, which: int) -> None:
        contact = self.ours[which % len(self.ours)]
        with acting_as(SYSTEM.id):
            letters = [one for one in letters_about(SYSTEM, contact) if not one.gave_up]
            if letters:
                note_returned(letters[0].id, by=SYSTEM)

    @rule(which=st.integers(0, 3))
    def what_did_not_arrive_is_settled(self, which: int) -> None:
        by, contact = self.county.officer, self.ours[which % len(self.ours)]
        with acting_as(by.id):
            lost = [one for one in letters_about(by, contact) if one.gave_up]
        if lost:
            self.attempt(by, lambda: settle_message(lost[0].id, "Rang her", by=by))

    @rule()
    def somebody_follows_up(self) -> None:
        by = self.county.officer
        self.attempt(by, lambda: follow_up(self.contact, went_well=True, words="They eat breakfast", by=by))

    @rule()
    def it_is_closed(self) -> None:
        by = self.county.social_worker
        self.attempt(by, lambda: close(self.contact, "Done", by=by))

    @rule()
    def somebody_opens_it(self) -> None:
        by = self.county.manager
        self.attempt(by, lambda: note_seen(self.contact, by=by))

    @rule(handed=st.booleans())
    def somebody_takes_it(self, handed: bool) -> None:
        by = self.county.officer
        worker = self.county.social_worker.id if handed else None
        self.attempt(by, lambda: take(self.contact, worker=worker, by=by))

    @rule(part=st.sampled_from(Part))
    def somebody_else_is_named(self, part: Part) -> None:
        by = self.county.officer
        self.attempt(by, lambda: name_people(self.contact, [Involved(part, TOM)], by=by))

    @rule(chasing=st.booleans(), alarming=st.booleans())
    def the_referrer_writes_again(self, chasing: bool, alarming: bool) -> None:
        self.attempt(
            SYSTEM,
            lambda: they_wrote(
                self.contact, way_in=WayIn.EMAIL, chasing=chasing, alarming=alarming, by=SYSTEM
            ),
        )

    @rule()
    def a_working_day_goes_by(self) -> None:
        gone_by = time_machine.travel(now() + timedelta(days=6))
        gone_by.start()  # and the clock goes on from there: what comes later is never dated earlier
        self.travels = (*self.travels, gone_by)
        self.attempt(SYSTEM, lambda: say_left_unseen(by=SYSTEM))

    @rule(why=st.sampled_from(NoConcern))
    def it_is_set_aside(self, why: NoConcern) -> None:
        by = self.county.officer
        self.attempt(by, lambda: set_aside(self.contact, why, by=by))

    @rule(is_chaser=st.booleans())
    def it_is_joined_to_another(self, is_chaser: bool) -> None:
        by = self.county.officer
        other = arrive(emergency=False)
        self.ours = (*self.ours, other)
        self.attempt(by, lambda: join_to(self.contact, other, why="Same", is_chaser=is_chaser, by=by))

    @rule(is_chaser=st.booleans())
    def another_is_joined_to_it(self, is_chaser: bool) -> None:
        by = self.county.officer
        other = arrive(emergency=False)
        self.ours = (*self.ours, other)
        self.attempt(by, lambda: join_to(other, self.contact, why="Same", is_chaser=is_chaser, by=by))

    @precondition(lambda self: self.stage() is Stage.CLOSED)
    @rule()
    def it_is_opened_again(self) -> None:
        by = self.county.manager
        self.attempt(by, lambda: reopen(self.contact, "New information", by=by))

    @precondition(lambda self: self.stage() is Stage.CLOSED)
    @rule(told=st.integers(0, 3))
    def it_is_opened_decided_and_closed_again(self, told: int) -> None:
        """As somebody does in one go, telling all, some or none of those who raised it."""
        self.it_is_opened_again()
        by = self.county.social_worker
        self.attempt(by, lambda: end(self.ours[:1], self.ours[:told], by=by))

    def stage(self) -> Stage:
        """Where it stands, live."""
        with acting_as(SYSTEM.id):
            row = reading_standing(SYSTEM, self.contact).found
        assert row
        return Stage(row.stage)

    @invariant()
    def what_is_worked_out_again_is_what_stands(self) -> None:
        if not self.ours:
            return
        with acting_as(SYSTEM.id):
            live = as_it_stands(self.contact)
            rebuild([self.contact], by=SYSTEM)
            assert as_it_stands(self.contact) == live

    @invariant()
    def whoever_raised_what_is_closed_was_told_of_its_last_decision(self) -> None:
        """Asked of the log and of what became of each message, not of what the service worked out from them."""
        for contact in self.ours:
            with acting_as(SYSTEM.id):
                row = reading_standing(SYSTEM, contact).found
                closed, told, arrived = word_to_the_referrer(contact)
            self.ended[self.beginning] += closed
            assert row
            assert told or not closed
            # What is known not to have arrived is owed again, closed or not: it stands on the list of promises.
            assert arrived or not told or (row.owed_since and row.lost)


HOW_MANY = {
    Beginning.ARRIVED: 12,
    Beginning.CLOSED: 6,
    Beginning.CLOSED_WITH_ANOTHER: 6,
    Beginning.SET_ASIDE: 3,
}


@pytest.mark.django_db
def test_in_every_reachable_journey_the_standing_rebuilt_from_the_log_equals_the_live_one() -> None:
    AnyJourney.county = a_county()
    for AnyJourney.beginning, journeys in HOW_MANY.items():
        run_state_machine_as_test(
            AnyJourney, settings=settings(max_examples=journeys, stateful_step_count=12)
        )
    ended = [beginning for beginning in Beginning if beginning is not Beginning.ARRIVED]
    assert all(AnyJourney.ended[one] >= 2 * HOW_MANY[one] for one in ended), AnyJourney.ended
