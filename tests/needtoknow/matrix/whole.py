"""Contacts on which everything was done that can be done, each with words of its own that stand nowhere else."""

import io
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from frontdoor.domain.accounts.rules import INTAKE, SYSTEM, Viewer
from frontdoor.domain.agreements.rules import LawfulBasis, Outcome, Purpose
from frontdoor.domain.contacts.actions import raise_concern, receive
from frontdoor.domain.contacts.queries import contact_reference, contact_seen
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedConcern, StatedReferrer, WayIn
from frontdoor.domain.decisions.actions import agree_action, decide, report_action, sign_off
from frontdoor.domain.decisions.rules import Considered, NeedFound, Progress
from frontdoor.domain.discussions.actions import conclude, give_view, join, open_together
from frontdoor.domain.discussions.rules import How, Kind
from frontdoor.domain.feedback.actions import close, tell_or_hold, tell_referrer
from frontdoor.domain.feedback.queries import code_for_referrer
from frontdoor.domain.feedback.rules import How as Told
from frontdoor.domain.handovers.actions import accept, hand_over
from frontdoor.domain.mails.queries import mails_of
from frontdoor.domain.matching.actions import rule
from frontdoor.domain.matching.rules.rulings import Ruled
from frontdoor.domain.people.rules import StatedPerson
from frontdoor.domain.sharing.actions import ask_partner, keep_note, reply
from frontdoor.domain.sharing.rules import Answer, ServiceAgreement
from frontdoor.domain.triage.actions import triage
from frontdoor.domain.triage.rules import Priority, Way
from frontdoor.foundation.clock import today
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.letters.actions import note_returned
from frontdoor.foundation.letters.delivery import deliver
from frontdoor.foundation.letters.queries import letters_about
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.ids import new_id
from tests.factories.concerns import a_concern
from tests.factories.mails import a_mail, arrives
from tests.needtoknow.story import Story

POLICE = "police, asked about the child"
PRACTICES = "practices, invited to discuss"
PROBATION = "probation, owner of an action"
NORTH = "early help north, which took it up"


@dataclass
class Whole:
    """One contact: the ids of everything on it, and by deed of reading the words that only it would show."""

    name: str
    contact: UUID
    child: UUID
    mother: UUID
    reference: str
    code: str
    ids: dict[str, UUID] = field(default_factory=dict)
    is_closed: bool = False
    waits_for_signature: bool = False
    has_outcome: bool = False
    owes_word: bool = False
    sent_by: str = ""

    def words(self) -> dict[str, list[str]]:
        """By what the policy calls the reading of them, the words of this contact."""
        name = self.name.replace(" ", "")
        return {
            "read the names: child": [f"Quill{name}"],
            "read the names: mother": [f"Thorne{name}"],
            "read who raised it": [f"Oldershaw{name}", f"{name}@teacher.example.org"],
            "read what was told": [f"told-{name}", f"tried-{name}", f"voice-{name}", f"mail-{name}"],
            "read a protected address": [f"Hidden{name}"],
            "read what the hub wrote": [f"priority-{name}", f"closing-{name}"],
            "read what the referrer was told": [f"safe-{name}"],
            "read why it was decided": [f"reasons-{name}"],
            "read what an agency answered": [f"police-{name}"],
            "read an agency's own notes": [f"ownnote-{name}"],
            "read what was said together": [f"practices-{name}"],
            "read how an action went": [f"evidence-{name}"],
            "read the story for a team": [f"story-{name}"],
        }


def arrived(name: str, *, sent_by: Viewer | None = None) -> Whole:
    """A contact of which nothing is known but what was told: the boy is much like every other boy of the matrix."""
    key, contact = name.replace(" ", ""), new_id()
    same = {"birth_date": date(2017, 3, 1), "postcode": "NG18 5ZZ", "town": "Mansfield"}
    child = StatedPerson(forename="Tom", surname=f"Quill{key}", line="7 Larkmead Court", **same)  # type: ignore[arg-type]
    mother = StatedPerson(
        forename="Danielle", surname=f"Thorne{key}", line=f"9 Hidden{key} Row", town="Newark",
        postcode="NG24 1AA", address_protected=True, phone="07700 900456",
    )  # fmt: skip
    teacher = StatedReferrer(
        ReferrerKind.PROFESSIONAL, name=f"Ms Oldershaw{key}", role="Teacher", phone="07700 900123",
        email=f"{key}@teacher.example.org",
    )  # fmt: skip
    with acting_as(INTAKE.id):
        file = store(io.BytesIO(b"Dear Sir"), name="note.txt", subject=contact, by=INTAKE)
    people = (Involved(Part.CHILD, child, voice=f"voice-{key}"), Involved(Part.PARENT, mother))
    told = a_concern(
        id=contact, words=f"told-{key}", tried=f"tried-{key}", people=people, referrer=teacher,
        attachments=(file.id,),
    )  # fmt: skip
    contact = _came(told, sent_by)
    with acting_as(SYSTEM.id):
        [one, other] = contact_seen(SYSTEM, contact).person_ids
        reference, code = contact_reference(SYSTEM, contact), code_for_referrer(SYSTEM, contact)
    whole = Whole(name, contact, one, other, reference, code, {"document": file.id})
    if sent_by:
        whole.sent_by = sent_by.name
        del whole.ids["document"]
    sender = f"Ms Oldershaw <{key}@teacher.example.org>"
    arrives(a_mail(f"mail-{key}, about {reference}", sender=sender, message_id=f"<{key}@example.org>"))
    with acting_as(SYSTEM.id):
        whole.ids["mail"] = mails_of(SYSTEM, contact)[0].id
    return whole


def _came(told: StatedConcern, sent_by: Viewer | None) -> UUID:
    """By the public form, or from another agency's system, which chooses no id."""
    with acting_as((sent_by or INTAKE).id):
        if sent_by is None:
            return raise_concern(told, by=INTAKE).id
        sent = replace(told, way_in=WayIn.SYSTEM, attachments=())
        return receive("a key", "a digest", lambda contact: replace(sent, id=contact), by=sent_by).contact


def with_everything(story: Story, name: str, *, signed: bool = True, closed: bool = False) -> Whole:
    """A contact that went its whole way: asked, answered, discussed, decided, planned, handed over, told."""
    whole = arrived(name)
    by = story.viewer("social worker")
    with acting_as(by.id):
        ruling = rule(whole.child, whole.mother, Ruled.NOT_SAME, "Mother and son", by=by)
        whole.ids["ruling"] = ruling
        wrote = f"priority-{name.replace(' ', '')}"
        triage(whole.contact, priority=Priority.AMBER, reason=wrote, way=Way.ASK, by=by)
    _ask(story, whole, by)
    _discuss(story, whole, by)
    _decide(story, whole, by, signed=signed)
    if signed:
        _hand_over_and_tell(story, whole, by)
    if closed:
        with acting_as(by.id):
            close(whole.contact, f"closing-{name.replace(' ', '')}", by=by)
        whole.is_closed = True
    if signed:
        _comes_back(whole)
    return whole


def _ask(story: Story, whole: Whole, by: Viewer) -> None:
    police = story.viewer(POLICE)
    with acting_as(by.id):
        whole.ids["question"] = ask(whole, "police", by=by)
    with acting_as(police.id):
        answered = f"police-{whole.name.replace(' ', '')}"
        reply(whole.ids["question"], answer=Answer.KNOWN, words=answered, by=police)
        keep_note(whole.contact, f"ownnote-{whole.name.replace(' ', '')}", by=police)
    whole.ids["note"] = whole.contact  # one to a contact, and no page of its own


def ask(whole: Whole, agency: str, *, by: Viewer) -> UUID:
    """Ask one agency about the child alone."""
    return ask_partner(
        whole.contact,
        agency_code=agency,
        people=[whole.child],
        purpose=Purpose.CHILD_IN_NEED,
        lawful_basis=LawfulBasis.PUBLIC_TASK,
        service_agreement=ServiceAgreement.NOT_ASKED,
        words="Is he known to you?",
        priority=Priority.AMBER,
        by=by,
    )


def _discuss(story: Story, whole: Whole, by: Viewer) -> None:
    practices = story.viewer(PRACTICES)
    with acting_as(by.id):
        meeting = open_together(
            whole.contact, kind=Kind.MDT, question="What helps?", invited=[practices.agency_id], by=by
        )
    with acting_as(practices.id):
        join(meeting, how=How.REMOTE, by=practices)
        give_view(meeting, f"practices-{whole.name.replace(' ', '')}", by=practices)
    with acting_as(by.id):
        conclude(meeting, childs_voice="Not yet heard", worries="Food", strengths="", advised="Help", by=by)
    whole.ids["discussion"] = meeting


def _decide(story: Story, whole: Whole, by: Viewer, *, signed: bool) -> None:
    manager, probation, key = (
        story.viewer("team manager"),
        story.viewer(PROBATION),
        whole.name.replace(" ", ""),
    )
    with acting_as(by.id):
        decision = decide(
            whole.contact,
            outcome=Outcome.ASSESSMENT,
            needs=[NeedFound("money", "No food at home")],
            tests=[Considered("section_17", met=True, why="In need")],
            reasons=f"reasons-{key}",
            by=by,
        )
    whole.waits_for_signature, whole.has_outcome = not signed, signed
    with acting_as(manager.id):
        if signed:
            sign_off(decision, agree=True, by=manager)
    with acting_as(by.id):
        whole.ids["action"] = agree_action(
            whole.contact,
            what="Visit",
            agency=probation.agency_id,
            due_on=today() + timedelta(days=3),
            people=[whole.child],
            by=by,
        )
    with acting_as(probation.id):
        went = f"evidence-{key}"
        report_action(whole.ids["action"], progress=Progress.DONE, evidence=went, by=probation)


def _hand_over_and_tell(story: Story, whole: Whole, by: Viewer) -> None:
    north, key = story.viewer(NORTH), whole.name.replace(" ", "")
    with acting_as(by.id):
        team = story.county.teams["early-help-north"]
        whole.ids["offer"] = hand_over(whole.contact, team=team, story=f"story-{key}", by=by)
    with acting_as(north.id):
        accept(whole.ids["offer"], by=north)
    with acting_as(by.id):
        tell_referrer(whole.contact, f"A worker will visit, safe-{key}.", how=Told.EMAIL, by=by)


def _comes_back(whole: Whole) -> None:
    """What the referrer was told did not arrive, which is found out after everything else."""
    with acting_as(SYSTEM.id):
        [letter, *_] = letters_about(SYSTEM, whole.contact)
        deliver(letter.id, by=SYSTEM)
        note_returned(letter.id, by=SYSTEM)
        home = "A N Other\n1 High Street\nNewark\nNG24 1AA"
        tell_or_hold(whole.contact, "A worker will visit.", how=Told.POST, to=home, by=SYSTEM)
        whole.ids["letter to post"] = next(
            one.id for one in letters_about(SYSTEM, whole.contact) if one.is_to_post
        )
    whole.ids["message"], whole.owes_word = letter.id, True
