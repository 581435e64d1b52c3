"""What each role's pages are about, drawn at random from that role's own lists."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from frontdoor.domain.accounts.rules import HUB_ROLES, RECEIVING_ROLES, Role, Viewer
from frontdoor.foundation.clock import now

PICKED = 120
Arguments = dict[str, Any]


@dataclass
class Drawn:
    """For the arguments of an address (such as `contact_id`), the values to fill in, together where they belong so."""

    together: dict[frozenset[str], list[Arguments]] = field(default_factory=dict)

    def add(self, found: Iterable[Arguments]) -> None:
        """Further values that fill these arguments of an address."""
        for values in found:
            self.together.setdefault(frozenset(values), []).append(values)

    def one(self, name: str, values: Iterable[Any]) -> None:
        """Further values of a single argument."""
        self.add({name: value} for value in values)

    def fills(self, arguments: frozenset[str]) -> list[Arguments]:
        """Every set of values that makes an address with these arguments."""
        return self.together.get(arguments, [] if arguments else [{}])


def drawn_for(member: Viewer | None) -> Drawn:
    """What this member may come to on an ordinary day; nothing that is somebody's for a visitor."""
    drawn = Drawn()
    for makers, roles in MAKERS:
        if (member is None and roles is None) or (member and roles and member.role in roles):
            for maker in makers:
                maker(drawn, member)
    return drawn


def contacts(drawn: Drawn, member: Any) -> None:
    """Contacts of the hub, open and closed, old and new."""
    from frontdoor.domain.journey.queries import Filters, closed_list, look_first_list

    for read, share in ((look_first_list, PICKED), (closed_list, PICKED // 3)):
        first = read(member, Filters(), 1)
        found: list[UUID] = []
        for number in random.sample(range(1, first.pages + 1), k=min(8, first.pages)):
            found += [row.contact_id for row in read(member, Filters(), number).rows]
        drawn.one("contact_id", random.sample(found, k=min(share, len(found))))


def people(drawn: Drawn, member: Any) -> None:
    """People named on those contacts."""
    from frontdoor.domain.contacts.queries import named_on

    ids = [each["contact_id"] for each in drawn.fills(frozenset({"contact_id"}))]
    named = named_on(member, random.sample(ids, k=min(60, len(ids))))
    drawn.one("person_id", [one.person.id for several in named.values() for one in several])


def what_was_done(drawn: Drawn, member: Any) -> None:
    """Questions, discussions, actions, documents and rulings on those contacts."""
    from frontdoor.domain.contacts.queries import contact_seen
    from frontdoor.domain.decisions.queries import actions_on
    from frontdoor.domain.discussions.queries import discussions_on
    from frontdoor.domain.mails.queries import mails_of
    from frontdoor.domain.matching.queries import rulings_on
    from frontdoor.domain.sharing.queries import requests_on

    for each in list(drawn.fills(frozenset({"contact_id"})))[:PICKED]:
        contact = each["contact_id"]
        seen = contact_seen(member, contact)
        drawn.add({**each, "request_id": one.id} for one in requests_on(member, contact))
        drawn.one("discussion_id", [one.id for one in discussions_on(member, contact)])
        drawn.one("action_id", [one.id for one in actions_on(member, contact)])
        drawn.add({**each, "file_id": file} for file in seen.attachments)
        drawn.add({**each, "file_id": file, "number": 1} for file in seen.attachments)
        drawn.add({**each, "mail_id": mail.id} for mail in mails_of(member, contact))
        for person in seen.person_ids[:1]:
            rulings = rulings_on(member, person)
            drawn.add({**each, "ruling_id": one.id} for one in rulings if one.undoes_id is None)


def calls_and_files(drawn: Drawn, member: Any) -> None:
    """Calls that are being taken (or a new one), and files that were brought in."""
    from frontdoor.domain.contacts.queries import imports, reading_drafts
    from frontdoor.foundation.letters.queries import letters_to_post, undelivered
    from frontdoor.foundation.records.ids import new_id

    drafts = [one.id for one in reading_drafts(member).found] or [new_id()]
    drawn.one("call_id", drafts)
    drawn.one("draft_id", drafts)
    drawn.add({"draft_id": draft, "file_id": new_id(), "number": 1} for draft in drafts)
    drawn.one("letter_id", [one.id for one in undelivered(member)])
    drawn.one("posted_id", [one.id for one in letters_to_post(member)])
    drawn.one("import_id", [one.id for one in imports(member)])


def places(drawn: Drawn, member: Any) -> None:
    """Schools, surgeries and services on the county's list, and what help there is."""
    from frontdoor.domain.agencies.queries import organisations
    from frontdoor.domain.directory.queries import services
    from frontdoor.domain.directory.rules import Wanted

    drawn.one("organisation_id", [one.id for one in organisations(member)][:PICKED])
    drawn.one("service_id", [one.id for one in services(member, Wanted(), count=PICKED)])


def of_an_agency(drawn: Drawn, member: Any) -> None:
    """What a partner or a receiving team is asked, invited to and owns."""
    from frontdoor.domain.decisions.queries import actions_of_agency
    from frontdoor.domain.discussions.queries import discussions_to_join
    from frontdoor.domain.sharing.queries import requests_to_us

    for over in (True, False):
        drawn.one("request_id", [one.id for one in requests_to_us(member, waiting=over)])
        drawn.one("action_id", [one.id for one in actions_of_agency(member, done=over)])
    drawn.one("discussion_id", [one.id for one in discussions_to_join(member)])


def offers(drawn: Drawn, member: Any) -> None:
    """What a team was offered."""
    from frontdoor.domain.handovers.queries import offers_to_us

    for waiting in (True, False):
        drawn.one("handover_id", [one.id for one in offers_to_us(member, waiting=waiting)])


def overseen(drawn: Drawn, member: Any) -> None:
    """What is closed, who opened it for a reason, what was asked and what was unusual."""
    from frontdoor.domain.accounts.queries import members
    from frontdoor.domain.needtoknow.queries import conflicts, questions, restrictions, uses
    from frontdoor.foundation.audit.queries import alerts

    found = [one for standing in (True, False) for one in restrictions(member, standing=standing)]
    drawn.one("restriction_id", [one.id for one in found])
    drawn.add({"restriction_id": one.id, "member_id": each} for one in found for each in one.named)
    drawn.one("conflict_id", [one.id for one in conflicts(member)])
    for over in (False, True):
        drawn.one("use_id", [one.id for one in uses(member, reviewed=over)])
        drawn.one("question_id", [one.id for one in questions(member, answered=over)])
        drawn.one("alert_id", [one.id for one in alerts(member, waiting=not over)])
    drawn.one("member_id", [one.id for one in members(member)])


def for_anybody(drawn: Drawn, member: Any) -> None:
    """The public form's questions; a secret that opens nothing, since only its holder has one."""
    drawn.one("question", ["words", "people", "safe"])
    drawn.one("secret", ["no-such-secret"])
    drawn.one("reference", ["FD-2222-2222"])  # of the answers to other systems, which come with a token


# To add what a new address is made of, write a function above and name it here with the roles it is for.
Maker = Callable[[Drawn, Any], None]
MAKERS: tuple[tuple[tuple[Maker, ...], frozenset[Role] | None], ...] = (
    ((contacts, people, what_was_done, calls_and_files, places), HUB_ROLES),
    ((of_an_agency,), RECEIVING_ROLES | {Role.PARTNER}),
    ((offers,), RECEIVING_ROLES),
    ((contacts, people, what_was_done, overseen), frozenset({Role.GUARDIAN})),
    ((for_anybody,), None),
)
# By page, what may follow in its address.
FURTHER: dict[str, tuple[str, ...]] = {
    "hub:worklist": (
        "",
        "?page=2",
        "?page=9",
        "?pile=all",
        "?pile=all&page=20",
        "?pile=to_tell",
        "?pile=closed",
    ),
    "hub:worklist_news": (f"?since={now() - timedelta(minutes=10):%Y-%m-%dT%H:%M:%SZ}",),
    "hub:directory": ("", "?page=2"),
    "hub:actions": ("", "?show=done"),
    "hub:owed": ("", "?show=ready", "?page=2"),
    "partner:requests": ("", "?show=answered"),
    "partner:actions": ("", "?show=done"),
    "teams:offered": ("", "?show=answered"),
    "guardian:restrictions": ("", "?show=lifted"),
    "guardian:conflicts": ("", "?show=ended"),
    "guardian:uses": ("", "?show=reviewed"),
    "guardian:questions": ("", "?show=answered"),
    "guardian:alerts": ("", "?show=answered"),
}
SOUGHT: tuple[dict[str, str], ...] = (
    {"q": "Tom Varley"},
    {"q": "Aisha Ahmed", "born": "8"},
    {"q": "Jan Nowak"},
    {"q": "Olivia Smith", "born": "12"},
)


def further_of(page: str, member: Viewer | None) -> Iterable[str]:
    """What may follow in the address of this page, for this member."""
    if page != "hub:people" or member is None:
        return FURTHER.get(page, ("",))
    from frontdoor.web.frame.envelopes import sealed_for

    return [f"?sought={sealed_for(member.id, said)}" for said in SOUGHT]
