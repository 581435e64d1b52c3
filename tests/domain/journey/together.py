"""Partners asked and agencies at one table, in any order: the part of a tried journey in which others join in."""

from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agreements.rules import LawfulBasis, Purpose
from frontdoor.domain.contacts.queries import contact_seen
from frontdoor.domain.discussions.actions import conclude, join, open_together
from frontdoor.domain.discussions.queries import discussions_on
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.sharing.actions import ask_partner, reply, withdraw
from frontdoor.domain.sharing.queries import requests_on
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.domain.triage.rules import Priority
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.refusals import Refused
from tests.factories.county import County


class LookingTogether(RuleBasedStateMachine):
    """What is asked of partners and said in discussions; what may not be done is refused and changes nothing."""

    county: County
    contact: UUID

    def attempt(self, by: Viewer, deed: object) -> None:
        """Do a deed as somebody; a refusal is an answer too."""
        with acting_as(by.id):
            try:
                deed()  # type: ignore[operator]
            except Refused as refused:
                assert refused.reason.strip()  # noqa: PT017 - a refusal is one of two right answers

    @rule(agency=st.sampled_from(["police", "health-gp"]), priority=st.sampled_from(Priority))
    def a_partner_is_asked(self, agency: str, priority: Priority) -> None:
        by = self.county.social_worker
        self.attempt(
            by,
            lambda: ask_partner(
                self.contact,
                agency_code=agency,
                people=contact_seen(by, self.contact).person_ids,
                purpose=Purpose.CHILD_IN_NEED,
                lawful_basis=LawfulBasis.PUBLIC_TASK,
                service_agreement=ServiceAgreement.NOT_ASKED,
                words="What do you know?",
                priority=priority,
                by=by,
            ),
        )

    @rule(answer=st.sampled_from(Answer), which=st.integers(0, 5))
    def a_partner_replies(self, answer: Answer, which: int) -> None:
        asked = self.all_requests()
        if asked:
            one = asked[which % len(asked)]
            by = self.county.police if one.agency_name == "Police" else self.county.health
            self.attempt(by, lambda: reply(one.id, answer=answer, words="Known to us.", by=by))

    @rule(which=st.integers(0, 5))
    def a_question_is_taken_back(self, which: int) -> None:
        asked, by = self.all_requests(), self.county.officer
        if asked:
            self.attempt(by, lambda: withdraw(asked[which % len(asked)].id, reason="Not needed", by=by))

    @rule(kind=st.sampled_from(Kind))
    def a_discussion_is_opened(self, kind: Kind) -> None:
        by = self.county.social_worker
        invited = [self.county.agencies["police"], self.county.agencies["health-gp"]]
        self.attempt(
            by, lambda: open_together(self.contact, kind=kind, question="What helps?", invited=invited, by=by)
        )

    @rule(everybody=st.booleans())
    def a_discussion_goes_on_and_ends(self, everybody: bool) -> None:
        by = self.county.social_worker
        with acting_as(by.id):
            found = discussions_on(by, self.contact)
        if not found:
            return
        here = (by, self.county.police, self.county.health) if everybody else (by,)
        for one in here:
            self.attempt(one, lambda one=one: join(found[0].id, how=How.REMOTE, by=one))
        self.attempt(
            by,
            lambda: conclude(
                found[0].id, childs_voice="Not yet heard", worries="Food", strengths="", advised="Help", by=by
            ),
        )

    def all_requests(self) -> list:  # type: ignore[type-arg]
        """The questions asked so far."""
        by = self.county.officer
        with acting_as(by.id):
            return requests_on(by, self.contact)
