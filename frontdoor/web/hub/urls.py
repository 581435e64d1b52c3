"""Addresses of the hub's own work, in the order of a contact's way through it."""

from frontdoor.domain.accounts.rules import ALLOWED, May
from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import HUB, SEEING, page
from frontdoor.web.hub.agreed.pages import agreed
from frontdoor.web.hub.attachments import attachment
from frontdoor.web.hub.call.live import hear, new
from frontdoor.web.hub.call.pages import call, save, start
from frontdoor.web.hub.contact.pages import contact
from frontdoor.web.hub.deed_addresses import deeds
from frontdoor.web.hub.directory.addresses import directory_pages
from frontdoor.web.hub.guarding.addresses import guarding
from frontdoor.web.hub.letters.addresses import posting
from frontdoor.web.hub.mails.original import original
from frontdoor.web.hub.owed.pages import owed
from frontdoor.web.hub.paper import pages as paper
from frontdoor.web.hub.person.correcting import person_edit
from frontdoor.web.hub.person.family import person_tie
from frontdoor.web.hub.person.finding import people
from frontdoor.web.hub.person.record import person
from frontdoor.web.hub.phones.addresses import telephone
from frontdoor.web.hub.picture.pages import person_picture
from frontdoor.web.hub.police.addresses import lane as police
from frontdoor.web.hub.police.files import notifications, notifications_import, rejected_file
from frontdoor.web.hub.promises.pages import actions, report_action
from frontdoor.web.hub.quality.addresses import quality
from frontdoor.web.hub.release.addresses import releasing
from frontdoor.web.hub.said.pages import said
from frontdoor.web.hub.undelivered.pages import message, messages
from frontdoor.web.hub.wording.pages import wording
from frontdoor.web.hub.worklist.pages import news, worklist

app_name = "hub"

TAKING_CALLS = HUB & ALLOWED[May.RAISE]  # other systems tell worries too, by a door of their own
MATCHING = ALLOWED[May.MATCH]
TELLING = ALLOWED[May.TELL]
CONTACT = "contacts/<uuid:contact_id>/"

urlpatterns = [
    # What to look at first
    page("", worklist, name="worklist", who=HUB),
    page("news/", news, name="worklist_news", who=HUB, kind=None, passive=True),
    # Calls. Sent, a call leads to `triage` with ?priority=&way= or to `decide` with ?outcome= as a first guess.
    page("call/", start, name="call_start", who=TAKING_CALLS),
    page("call/<uuid:call_id>/", call, name="call", who=TAKING_CALLS, subject="call_id"),
    page("call/<uuid:call_id>/save/", save, name="call_save", who=TAKING_CALLS, subject="call_id"),
    # Asked by the open page itself: on record as its look already, and not again as a look at anybody.
    page(
        "call/<uuid:call_id>/hears/",
        hear,
        name="call_hears",
        who=TAKING_CALLS,
        subject="call_id",
        kind=None,
        passive=True,
    ),
    page("call/<uuid:call_id>/new/", new, name="call_new", who=TAKING_CALLS, piece="call_id", passive=True),
    page("calls/prompts/", agreed, name="agreed", who=HUB),
    # Letters, faxes and people at the desk: keyed beside the scan
    page("paper/", paper.start, name="paper_start", who=TAKING_CALLS),
    page("paper/<uuid:draft_id>/", paper.paper, name="paper", who=TAKING_CALLS, subject="draft_id"),
    page("paper/<uuid:draft_id>/save/", paper.save, name="paper_save", who=TAKING_CALLS, subject="draft_id"),
    page(
        "paper/<uuid:draft_id>/scans/<uuid:file_id>/<int:number>/",
        paper.scan,
        name="paper_page",
        who=TAKING_CALLS,
        subject="draft_id",
        piece="file_id",
        kind=Kind.FILE,
    ),
    # One contact
    page(CONTACT, contact, name="contact", who=SEEING, subject="contact_id"),
    page(
        f"{CONTACT}documents/<uuid:file_id>/",
        attachment,
        name="attachment",
        who=SEEING,
        subject="contact_id",
        piece="file_id",
        kind=Kind.FILE,
    ),
    page(
        f"{CONTACT}mails/<uuid:mail_id>/",
        original,
        name="mail_original",
        who=SEEING,
        subject="contact_id",
        piece="mail_id",
        kind=Kind.FILE,
    ),
    # Everything that can be done on it: match, triage, ask, discuss, decide, sign, plan, hand over, tell, close
    *deeds,
    # What is closed, and to whom
    *guarding,
    # People
    page("people/", people, name="people", who=SEEING),
    page("people/<uuid:person_id>/", person, name="person", who=SEEING, subject="person_id"),
    page(
        "people/<uuid:person_id>/picture/",
        person_picture,
        name="person_picture",
        who=SEEING,
        subject="person_id",
        kind=Kind.PRINT,
    ),
    page("people/<uuid:person_id>/edit/", person_edit, name="person_edit", who=MATCHING, subject="person_id"),
    page("people/<uuid:person_id>/family/", person_tie, name="person_tie", who=MATCHING, subject="person_id"),
    # What our own agency promised
    page("actions/", actions, name="actions", who=HUB),
    page("actions/<uuid:action_id>/", report_action, name="report_action", who=HUB, subject="action_id"),
    # The telephones: a day, who was lost, one call, the log
    *telephone,
    # What help there is
    *directory_pages,
    # Words that land better, offered while somebody writes
    page("wording/", wording, name="wording", who=HUB, kind=None),
    # Words to families, which a second person reads
    *releasing,
    # Who is owed a word; messages that did not arrive
    page("promises/", owed, name="owed", who=TELLING),
    # Letters that we print and post ourselves
    *posting,
    # What referrals told us, one school or agency at a time
    *quality,
    # Messages that did not arrive
    page("messages/", messages, name="undelivered", who=TELLING),
    page("messages/<uuid:letter_id>/", message, name="settle", who=TELLING, piece="letter_id"),
    # The police: notifications by household, their quality, and the files that they came in
    *police,
    page("police/files/", notifications, name="notifications", who=HUB),
    page("said/", said, name="said", who=HUB),
    page("police/files/<uuid:import_id>/", notifications_import, name="notifications_import", who=HUB),
    page(
        "police/files/<uuid:import_id>/rejected/",
        rejected_file,
        name="notifications_rejected",
        who=HUB,
        piece="import_id",
        kind=Kind.EXPORT,
    ),
]
