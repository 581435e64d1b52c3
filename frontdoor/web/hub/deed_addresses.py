"""Addresses of the deeds on a contact: each shows that contact, and is put on record as a look at it."""

from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import HUB, SEEING, Page, page
from frontdoor.web.hub.ask import views as ask
from frontdoor.web.hub.close import views as close
from frontdoor.web.hub.decide import views as decide
from frontdoor.web.hub.directory import offering
from frontdoor.web.hub.discuss import views as discuss
from frontdoor.web.hub.documents import document, document_page
from frontdoor.web.hub.hand_over import views as hand_over
from frontdoor.web.hub.match import views as match
from frontdoor.web.hub.naming import views as naming
from frontdoor.web.hub.plan import views as plan
from frontdoor.web.hub.sorting import joining
from frontdoor.web.hub.sorting import views as sorting
from frontdoor.web.hub.tell import tried
from frontdoor.web.hub.tell import views as tell
from frontdoor.web.hub.triage import views as triage

CONTACT = "contacts/<uuid:contact_id>/"
DISCUSSION = "discussions/<uuid:discussion_id>/"
ON_A_CONTACT: dict[str, tuple[str, Page]] = {
    "name_people": ("people/", naming.name_people),
    "known_people": ("people/known/", naming.known_people),
    "set_aside": ("set-aside/", sorting.set_aside),
    "join": ("join/", joining.join),
    "take": ("take/", sorting.take),
    "acknowledged": ("acknowledged/", sorting.acknowledged),
    "match": ("match/", match.match),
    "undo_ruling": ("match/<uuid:ruling_id>/undo/", match.undo_ruling),
    "triage": ("triage/", triage.triage),
    "ask": ("ask/", ask.ask),
    "withdraw": ("ask/<uuid:request_id>/withdraw/", ask.withdraw),
    "discuss": ("discuss/", discuss.discuss),
    "decide": ("decide/", decide.decide),
    "sign": ("sign/", decide.sign),
    "action": ("action/", plan.action),
    "hand_over": ("hand-over/", hand_over.hand_over),
    "offer_help": ("help/", offering.offer),
    "tell": ("tell/", tell.tell),
    "tried": ("tried/", tried.tried),
    "follow_up": ("follow-up/", close.follow_up),
    "close": ("close/", close.close),
    "reopen": ("reopen/", close.reopen),
}
OF_A_DOCUMENT: dict[str, tuple[str, Page]] = {
    "document": ("documents/<uuid:file_id>/look/", document),
    "document_page": ("documents/<uuid:file_id>/pages/<int:number>/", document_page),
}

deeds = [
    *(
        page(CONTACT + route, view, name=name, who=HUB, subject="contact_id")
        for name, (route, view) in ON_A_CONTACT.items()
    ),
    *(
        page(
            CONTACT + route,
            view,
            name=name,
            who=SEEING,
            subject="contact_id",
            piece="file_id",
            kind=Kind.FILE,
        )
        for name, (route, view) in OF_A_DOCUMENT.items()
    ),
    page(DISCUSSION, discuss.discussion, name="discussion", who=SEEING, subject="discussion_id"),
    # Asked for every few seconds by a page that was a look already: on record, and not again as a look at anybody.
    page(
        DISCUSSION + "others/",
        discuss.others,
        name="discussion_others",
        who=SEEING,
        piece="discussion_id",
        passive=True,
    ),
    page(DISCUSSION + "conclude/", discuss.conclude, name="conclude", who=HUB, subject="discussion_id"),
]
