"""Checks of the pages, each left out once in the running service."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from uuid import UUID

from django.http import HttpResponse

from frontdoor.domain.accounts.rules import SYSTEM, Role
from frontdoor.domain.contacts.queries import contact_by_reference
from frontdoor.domain.mails.models import Mail
from frontdoor.domain.mails.queries import original_of
from frontdoor.foundation.clock import now
from frontdoor.foundation.records.actor import acting_as
from frontdoor.web.frame import pages
from frontdoor.web.hub.picture.reading import network_of
from tests.needtoknow.matrix.breaking import Mutant, as_the_service, asked, opened_to, patched
from tests.needtoknow.matrix.people import (
    BY_PASSWORD,
    COLLEAGUE,
    GUARDIAN_IN_CONFLICT,
    PROVED_LONG_AGO,
    REFERRER,
    SENDER,
)
from tests.needtoknow.matrix.whole import POLICE, PRACTICES
from tests.needtoknow.matrix.world import NOWHERE, World

OFFICER, OPERATIONS, EDUCATION = "MASH officer", "operations manager", "education, never asked"


class AnyId:
    """A list in which everything is."""

    def __contains__(self, other: object) -> bool:
        return True


def _whatever_was_sent(viewer: object, reference: str) -> UUID:
    with acting_as(SYSTEM.id):
        found = contact_by_reference(SYSTEM, reference)
    assert found
    return found


@contextmanager
def any_system(world: World) -> Iterator[None]:
    """A system reads what became of any contact whose reference it knows."""
    asks = (
        "frontdoor.web.api.operations.sent_before",
        "frontdoor.domain.feedback.queries.following.sent_before",
    )
    with patch(asks[0], _whatever_was_sent), patch(asks[1], _whatever_was_sent):
        yield


def _not_on_paper(*rest: Any, **more: Any) -> Any:
    return network_of(*rest, **(more | {"on_paper": False}))


def _mail_of_any_contact(viewer: Any, contact: UUID, mail: UUID) -> Any:
    found = Mail.objects.filter(id=mail).first()
    return original_of(viewer, found.contact_id if found else contact, mail)


def _leaking(request: Any, exception: object = None) -> HttpResponse:
    answer = pages.render(request, "frame/not_found.html", {}, 404)
    answer.content += b"<p>Tom Quillrestricted is none of your business.</p>"
    return answer


def _no_such_code(viewer: Any, reference: str, code: str) -> Any:
    return SimpleNamespace(reference=reference, told=((now(), "safe-closed"),), has_outcome=True)


MIDDLEWARE = "frontdoor.web.frame.middleware"
MUTANTS = (
    Mutant(
        "the middleware lets everybody to every page",
        patched(f"{MIDDLEWARE}._answer_instead", lambda *_: None),
        (asked("hub:worklist", POLICE), asked("guardian:home", OFFICER)),
    ),
    Mutant(
        "the worklist opened to partners",
        opened_to("hub:worklist", Role.PARTNER),
        (asked("hub:worklist", POLICE),),
    ),
    Mutant("the telephones opened to everybody", opened_to("hub:phones"), (asked("hub:phones", "visitor"),)),
    Mutant(
        "seals opened to the hub",
        opened_to("guardian:seals", Role.MASH_OFFICER),
        (asked("guardian:seals", OFFICER),),
    ),
    Mutant(
        "a deed that asks for no role",
        patched("frontdoor.web.hub.deed.must", lambda *_: None),
        (asked("hub:triage", OPERATIONS, "open"), asked("hub:close", OPERATIONS, "open")),
    ),
    Mutant(
        "a deed on what is closed",
        patched("frontdoor.web.hub.deed.Stage", SimpleNamespace(CLOSED="never")),
        (asked("hub:triage", OFFICER, "closed"),),
    ),
    Mutant(
        "a document under any contact's address",
        patched(
            "frontdoor.web.hub.attachments.contact_seen", lambda *_: SimpleNamespace(attachments=AnyId())
        ),
        (
            asked("hub:attachment", OFFICER, "closed", under="open"),
            asked("hub:attachment", OFFICER, "open", under=NOWHERE),
        ),
    ),
    Mutant(
        "an e-mail under any contact's address",
        patched("frontdoor.web.hub.mails.original.original_of", _mail_of_any_contact),
        (asked("hub:mail_original", OFFICER, "closed", under="open"),),
    ),
    Mutant(
        "an action of any agency",
        as_the_service("frontdoor.web.partner.actions.action_seen"),
        (asked("partner:action", COLLEAGUE, "open"),),
    ),
    Mutant(
        "a question to any agency",
        as_the_service("frontdoor.web.partner.requests.request_seen"),
        (asked("partner:request", PRACTICES, "open"),),
    ),
    Mutant(
        "what others say in any discussion",
        as_the_service("frontdoor.web.partner.discussions.discussion_seen"),
        (asked("partner:discussion_goes_on", EDUCATION, "open"),),
    ),
    Mutant("what any system sent", any_system, (asked("api:contact", SENDER, "open"),)),
    Mutant(
        "a page that is not there tells the name",
        patched(f"{MIDDLEWARE}.pages.not_found", _leaking),
        (asked("hub:contact", OFFICER, "restricted"),),
    ),
    Mutant(
        "what is not theirs is refused and not missing",
        patched(f"{MIDDLEWARE}.NotThere", type("Never", (Exception,), {})),
        (asked("hub:contact", OFFICER, NOWHERE),),
    ),
    Mutant(
        "a password is enough",
        patched(f"{MIDDLEWARE}.stopped", lambda *_: None),
        (asked("hub:contact", BY_PASSWORD, "open"),),
    ),
    Mutant(
        "no second question",
        patched(f"{MIDDLEWARE}.stopped", lambda *_: None),
        (asked("hub:break_glass", PROVED_LONG_AGO),),
    ),
    Mutant(
        "protected addresses on paper",
        patched("frontdoor.web.hub.picture.pages.network_of", _not_on_paper),
        (asked("hub:person_picture", OFFICER, "open"),),
    ),
    Mutant(
        "a guardian's conflict of interest",
        as_the_service("frontdoor.web.guardian.looks.contact_references"),
        (asked("guardian:looks_at_contact", GUARDIAN_IN_CONFLICT, "conflict"),),
    ),
    Mutant(
        "the code of a referrer is not looked at",
        patched("frontdoor.web.public.following.followed", _no_such_code),
        (
            asked("public:follow", REFERRER, "closed", method="POST"),
            asked("public:follow", EDUCATION, "closed", method="POST"),
        ),
    ),
)
