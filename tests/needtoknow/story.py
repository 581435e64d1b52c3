"""One contact from arrival to its end, and another that has nothing to do with it, made through the actions alone."""

import io
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts.actions import begin_draft, keep_hub_draft, raise_concern
from frontdoor.domain.contacts.queries import contact_reference
from frontdoor.domain.contacts.rules import DraftKind, Involved, Part
from frontdoor.domain.decisions.actions import agree_action, decide, report_action, sign_off
from frontdoor.domain.decisions.rules import Considered, NeedFound, Progress
from frontdoor.domain.discussions.actions import conclude, give_view, join, open_together
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.feedback.actions import close, follow_up, reopen, tell_referrer
from frontdoor.domain.feedback.rules import How as Told
from frontdoor.domain.handovers.actions import accept, decline, hand_over
from frontdoor.domain.mails.queries import mails_of
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.notifications.actions import import_notifications
from frontdoor.domain.people.actions import correct, state_relationship
from frontdoor.domain.people.rules import StatedPerson, Tie
from frontdoor.domain.sharing.actions import ask_partner, keep_note, reply, withdraw
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.audit.actions import answer_alert, judged, notice, put_on_record
from frontdoor.foundation.audit.rules import Verdict
from frontdoor.foundation.audit.unusual import Alert as Unusual
from frontdoor.foundation.audit.unusual import Case
from frontdoor.foundation.clock import now, today
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.letters.delivery import deliver
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.grants import give
from frontdoor.foundation.records.ids import new_id
from frontdoor.foundation.sealing.actions import make_checkpoint, seal_looks
from tests.domain.notifications.notification_files import row, written
from tests.factories.concerns import TEACHER, TOM, a_concern
from tests.factories.county import County, a_county
from tests.factories.deeds import people_on
from tests.factories.mails import a_mail, arrives
from tests.needtoknow.closed_away import close_records
from tests.needtoknow.held_back import hold_words_back
from tests.needtoknow.learned_from import learn_from_it
from tests.needtoknow.other_systems import answer_the_telephone, send_by_system, sort_the_police_lane
from tests.needtoknow.readers import Reader, everybody, let_leavers_leave, need_to_know
from tests.needtoknow.sorted_away import sort_what_arrived
from tests.needtoknow.told_of_us import rate_it, say_how_it_went

MOTHER = StatedPerson(
    forename="Danielle", surname="Varley", line="99 Hiddenwell Row", town="Newark", postcode="NG24 1AA",
    address_protected=True, phone="07700 900456",
)  # fmt: skip
OTHER_CHILD = StatedPerson(
    forename="Rosalind", surname="Quennell", line="3 Elsewhere Lane", postcode="NG22 9ZZ"
)
# Words that stand nowhere else, by who may read them besides the hub.
SECRET = {
    "the referrer's name": "Oldershaw",
    "the referrer's address": "teacher@example.org",
    "what was told": "hungry-again-canary",
    "what was tried": "tried-canary",
    "the child's voice": "voice-canary",
    "a protected address": "Hiddenwell",
    "why the priority": "priority-canary",
    "what the police know": "police-canary",
    "a note of the police's own": "note-of-their-own-canary",
    "what the practices think": "practices-canary",
    "why it was decided so": "reasons-canary",
    "the story told to teams": "story-canary",
    "how an action went": "evidence-canary",
    "what the closing said": "closing-canary",
    "how it was for the referrer": "survey-canary",
    "another family": "Quennell",
    "a half-written form": "draft-canary",
    "a call being taken": "call-canary",
    "a letter being keyed": "paper-canary",
    "why two belong together": "joined-canary",
    "a row that could not be read": "31/02/2015",
    "what an officer wrote": "officer-canary",
    "an e-mail that came": "mail-canary",
    "a colleague's child": "Restrictedname",
    "what was told of a colleague": "restricted-canary",
    "why the glass was broken": "from the hospital just now",
    "why an officer steps back": "conflict-canary",
    "what waits to be told": "held-canary",
    "a caller's number": "07700900777",
}


@dataclass(frozen=True)
class Story:
    """What happened: the contact, its people, and everybody who might look at it."""

    county: County
    readers: dict[str, Reader]
    contact: UUID
    other_contact: UUID
    child: UUID
    mother: UUID
    ids: dict[str, UUID]

    def viewer(self, name: str) -> Viewer:
        """A reader as a member."""
        found = self.readers[name].viewer
        assert found
        return found


def _notice_a_look(story: Story) -> None:
    """The guardian is told of a look, and says what came of asking."""
    officer = story.viewer("MASH officer")
    seen = Unusual(
        key="told in the story",
        case=Case.SAME_SURNAME,
        member=officer.id,
        agency=officer.agency_id,
        who=officer.name,
        role=officer.role,
        subject=story.contact,
        first_at=now(),
        last_at=now(),
        looks=1,
    )
    with acting_as(SYSTEM.id):
        [story.ids["alert"]] = notice([seen], by=SYSTEM)
        answer_alert(story.ids["alert"], Verdict.EXPLAINED, "asked-canary", by=SYSTEM)
        judged(now(), by=SYSTEM)


def tell_the_story(folder: Path) -> Story:
    """Everything that can be done to a contact, done once."""
    county = a_county()
    with acting_as(SYSTEM.id):
        readers = everybody(county)
    story = _arrive(county, readers)
    _look_and_ask(story)
    _discuss(story)
    _decide_and_plan(story)
    _hand_over(story)
    _tell_and_close(story)
    _let_others_see(story)
    _leave_work_half_done(story, folder)
    sort_what_arrived(story.ids, story.contact, by=story.viewer("MASH officer"))
    hold_words_back(story.ids, by=story.viewer("social worker"), second=story.viewer("team manager"))
    close_records(story)
    learn_from_it(story)
    send_by_system(story)
    sort_the_police_lane(story)
    answer_the_telephone(story, folder)
    with acting_as(SYSTEM.id):
        let_leavers_leave(readers)
    _notice_a_look(story)
    seal_looks(by=SYSTEM)
    make_checkpoint("front-door/journeyshire/story", by=SYSTEM)
    return story


def _arrive(county: County, readers: dict[str, Reader]) -> Story:
    contact = new_id()
    with acting_as(INTAKE.id):
        file = store(io.BytesIO(b"what she wrote"), name="note.txt", subject=contact, by=INTAKE)
        people = (Involved(Part.CHILD, TOM, voice="voice-canary"), Involved(Part.PARENT, MOTHER))
        told = a_concern(
            id=contact,
            words="hungry-again-canary",
            tried="tried-canary",
            people=people,
            attachments=(file.id,),
        )
        raise_concern(told, by=INTAKE)
        elsewhere = replace(TEACHER, name="Mr Elsewhere", email="elsewhere@example.org")
        other = a_concern(people=(Involved(Part.CHILD, OTHER_CHILD),), referrer=elsewhere)
        other_contact = raise_concern(other, by=INTAKE).id
    child, mother = people_on(contact)
    [other_child] = people_on(other_contact)
    ids = {"file": file.id, "other_child": other_child}
    return Story(county, readers, contact, other_contact, child, mother, ids)


def _look_and_ask(story: Story) -> None:
    by, police = story.viewer("social worker"), story.viewer("police, asked about the child")
    with acting_as(by.id):
        put_on_record("hub:contact", by=by, method="GET", result=200, subject=story.contact)
        correct(story.child, {"school": "Ferrybank Primary"}, contact=story.contact, by=by)
        state_relationship(story.mother, story.child, Tie.PARENT, by=by)
        rule(story.child, story.ids["other_child"], Ruled.NOT_SAME, "Another family", by=by)
        rule(story.child, story.mother, Ruled.NOT_SAME, "Mother and son", by=by)
        triage(story.contact, priority=Priority.AMBER, reason="priority-canary", way=Way.ASK, by=by)
        story.ids["request"] = _ask(story, "police", [story.child])
        taken_back = _ask(story, "health-hospital", [story.child])
        _ask(story, "police", [story.child])
        withdraw(taken_back, reason="Known already", by=by)
    with acting_as(police.id):
        reply(story.ids["request"], answer=Answer.PART, words="police-canary", by=police)
        reply(story.ids["request"], answer=Answer.KNOWN, words="police-canary, whole", by=police)
        keep_note(story.contact, "note-of-their-own-canary", by=police)
    asked = ("police, asked about the child", "police, a colleague", "hospital, asked and asked no more")
    need_to_know(story.readers, *asked, of={story.contact, story.child})


def _ask(story: Story, agency: str, people: list[UUID]) -> UUID:
    return ask_partner(
        story.contact,
        agency_code=agency,
        people=people,
        purpose=Purpose.CHILD_IN_NEED,
        lawful_basis=LawfulBasis.PUBLIC_TASK,
        service_agreement=ServiceAgreement.NOT_ASKED,
        words="Is he known to you?",
        priority=Priority.AMBER,
        by=story.viewer("social worker"),
    )


def _discuss(story: Story) -> None:
    by, practices = story.viewer("social worker"), story.viewer("practices, invited to discuss")
    with acting_as(by.id):
        invited = [practices.agency_id]
        meeting = open_together(story.contact, kind=Kind.MDT, question="What helps?", invited=invited, by=by)
    with acting_as(practices.id):
        join(meeting, how=How.REMOTE, by=practices)
        give_view(meeting, "practices-canary", by=practices)
    with acting_as(by.id):
        conclude(meeting, childs_voice="Not yet heard", worries="Food", strengths="", advised="Help", by=by)
    rate_it(meeting, practices)
    story.ids["discussion"] = meeting
    everybody_on_it = {story.contact, story.child, story.mother}
    need_to_know(story.readers, "practices, invited to discuss", of=everybody_on_it)


def _decide_and_plan(story: Story) -> None:
    by, manager = story.viewer("social worker"), story.viewer("team manager")
    probation = story.viewer("probation, owner of an action")
    with acting_as(by.id):
        story.ids["decision"] = decide(
            story.contact,
            outcome=Outcome.ASSESSMENT,
            needs=[NeedFound("money", "No food at home")],
            tests=[Considered("section_17", met=True, why="In need")],
            reasons="reasons-canary",
            by=by,
        )
    with acting_as(manager.id):
        sign_off(story.ids["decision"], agree=True, by=manager)
    with acting_as(by.id):
        due = today() + timedelta(days=3)
        story.ids["action"] = agree_action(
            story.contact, what="Visit", agency=probation.agency_id, due_on=due, people=[story.child], by=by
        )
    with acting_as(probation.id):
        report_action(story.ids["action"], progress=Progress.DONE, evidence="evidence-canary", by=probation)
    need_to_know(story.readers, "probation, owner of an action", of={story.contact, story.child})


def _hand_over(story: Story) -> None:
    by, teams = story.viewer("social worker"), story.county.teams
    north = story.viewer("early help north, which took it up")
    mansfield = story.viewer("Mansfield team, which declined")
    with acting_as(by.id):
        offers = {
            team: hand_over(story.contact, team=teams[team], story="story-canary", by=by)
            for team in ("early-help-north", "district-mansfield")
        }
    with acting_as(mansfield.id):
        decline(offers["district-mansfield"], reason="Not ours", instead="Early help", by=mansfield)
    with acting_as(north.id):
        accept(offers["early-help-north"], by=north)
    story.ids["handover"] = offers["early-help-north"]
    handed = ("early help north, which took it up", "Mansfield team, which declined")
    of = {story.contact, story.child, story.mother}
    need_to_know(story.readers, *handed, of=of, handed={story.contact})


def _tell_and_close(story: Story) -> None:
    by = story.viewer("social worker")
    with acting_as(by.id):
        tell_referrer(story.contact, "A worker will visit the family.", how=Told.EMAIL, by=by)
        follow_up(story.contact, went_well=True, words="They eat breakfast", by=by)
        close(story.contact, "closing-canary", by=by)
        reopen(story.contact, "New information", by=by)
    say_how_it_went(story.contact)
    with acting_as(SYSTEM.id):
        [letter] = letters_about(SYSTEM, story.contact)
        story.ids["letter"] = letter.id
        deliver(letter.id, by=SYSTEM)


def _let_others_see(story: Story) -> None:
    """Needs that have an end, and needs of one member."""
    by, of = story.viewer("social worker"), {story.contact, story.child, story.mother}
    named = story.viewer("trading standards, let see by name")
    north = story.viewer("early help south, whose need has run out")
    agencies, hour = story.county.agencies, timedelta(hours=1)
    with acting_as(by.id):
        give(of, agency=agencies["housing"], why="asked", until=now() - hour)
        give(of, agency=agencies["mental-health"], why="asked", until=now() + 24 * hour)
        give(of, agency=named.agency_id, member=named.id, why="asked")
        give(of, agency=north.agency_id, team=north.team_id, why="handover", until=now() - hour)
    names = ("mental health, whose need runs out tomorrow", "trading standards, let see by name")
    need_to_know(story.readers, *names, of=of)


def _leave_work_half_done(story: Story, folder: Path) -> None:
    officer = story.viewer("MASH officer")
    with acting_as(INTAKE.id):
        begin_draft(DraftKind.PUBLIC, {"words": "draft-canary"}, by=INTAKE)
    with acting_as(officer.id):
        story.ids["call"] = uuid4()
        keep_hub_draft(story.ids["call"], DraftKind.CALL, {"words": "call-canary"}, by=officer)
        reference = contact_reference(officer, story.contact)
    arrives(a_mail(f"mail-canary, about {reference}", sender=str(TEACHER.email)))
    with acting_as(officer.id):
        [mail] = mails_of(officer, story.contact)
        story.ids["mail"] = mail.id
    file = folder / "notifications.csv"
    long_ago = f"{today() - timedelta(days=10):%d/%m/%Y} 10:00"
    child = row(School="", Occurred=long_ago, Received=long_ago)
    adult = {"Person role": "Adult at risk", "Age": "81", "DOB": "", "Narrative": "officer-canary"}
    thin = [row(Notification_ref="NOT8", Forename="Elsie", Type="PPN adult") | adult]
    file.write_bytes(written([child, *thin, row(Notification_ref="NOT9", DOB="31/02/2015")]))
    with acting_as(officer.id):
        story.ids["import"] = import_notifications(file, by=officer).import_id
