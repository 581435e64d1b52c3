"""How long each page takes on the server, and how many queries it asks, in the county of FRONTDOOR_DATA.

    frontdoor demo --months 60 && python bench/pages.py --times 40

Every page that shows something is asked for as each role that may open it, for things picked at random by that role's
own lists, through the whole of Django (middleware, row security, look on record). Prints p50, p95 and p99 in
milliseconds, the SQL share of p50, and the most queries, the worst first. Nothing is stored: every answer is undone.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from frontdoor.config.database import find_database

PICKED = 200


@dataclass
class Timing:
    """What was measured of one page for one role."""

    page: str
    role: str
    millis: list[float] = field(default_factory=list)
    sql: list[float] = field(default_factory=list)
    queries: int = 0
    status: set[int] = field(default_factory=set)

    def row(self) -> str:
        """One line of the table."""
        cuts = statistics.quantiles(self.millis, n=100, method="inclusive")
        share = statistics.median(self.sql)
        said = ",".join(map(str, sorted(self.status)))
        return (
            f"{self.page:34} {self.role:22} {cuts[49]:7.1f} {cuts[94]:7.1f} {cuts[98]:7.1f} "
            f"{share:7.1f} {self.queries:4d}  {said}"
        )


def wake() -> None:
    """Find the database and wake Django."""
    found = find_database()
    os.environ["DATABASE_URL"], os.environ["DATABASE_OWNER_URL"] = found.url, found.owner_url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "frontdoor.config.settings")
    import django

    django.setup()


def addresses() -> Iterator[tuple[str, str, object]]:
    """Every page that each role opens in a day's work: its name, the member, and addresses to draw from."""
    from frontdoor.domain.accounts.queries import members
    from frontdoor.domain.accounts.rules import HUB_ROLES, RECEIVING_ROLES, Role
    from frontdoor.foundation.records.actor import acting_as

    one_each = {}
    for member in members(None):  # type: ignore[arg-type]
        one_each.setdefault((member.role, member.agency_code if member.role is Role.PARTNER else ""), member)
    for member in one_each.values():
        with acting_as(member.id):
            if member.role in HUB_ROLES:
                found = hub_addresses(member)
            elif member.role in RECEIVING_ROLES | {Role.PARTNER}:
                found = partner_addresses(member)
            else:
                continue
        for page, hrefs in found.items():
            if hrefs:
                yield page, member, hrefs  # type: ignore[misc]


def hub_addresses(member: object) -> dict[str, list[str]]:
    """What somebody of the hub opens: old contacts and new ones alike."""
    from django.urls import reverse

    from frontdoor.domain.contacts.queries import involved_in
    from frontdoor.domain.journey.queries import Filters, closed_list, look_first_list

    contacts = []
    for read in (look_first_list, closed_list):
        first = read(member, Filters(), 1)  # type: ignore[arg-type]
        pages = random.sample(range(1, first.pages + 1), k=min(8, first.pages))
        for number in pages:
            contacts += [row.contact_id for row in read(member, Filters(), number).rows]  # type: ignore[arg-type]
    contacts = random.sample(contacts, k=min(PICKED, len(contacts)))
    people = [one.person.id for several in involved_in(member, contacts[:60]).values() for one in several]  # type: ignore[arg-type]
    of_contact = (
        "contact",
        "match",
        "triage",
        "ask",
        "discuss",
        "decide",
        "action",
        "hand_over",
        "tell",
        "close",
    )
    found = {
        "hub:worklist": [
            reverse("hub:worklist"),
            *(f"{reverse('hub:worklist')}?page={page}" for page in (2, 3, 9)),
        ],
        "hub:people": [
            f"{reverse('hub:people')}?forename=Tom&surname={name}" for name in ("Varley", "Ahmed", "Nowak")
        ],
        "hub:person": [reverse("hub:person", args=[person]) for person in people],
        "hub:actions": [reverse("hub:actions")],
        "hub:notifications": [reverse("hub:notifications")],
    }
    return found | {
        f"hub:{name}": [reverse(f"hub:{name}", args=[one]) for one in contacts] for name in of_contact
    }


def partner_addresses(member: object) -> dict[str, list[str]]:
    """What a partner or a receiving team opens."""
    from django.urls import reverse

    from frontdoor.domain.accounts.rules import RECEIVING_ROLES
    from frontdoor.domain.handovers.queries import offers_to_us
    from frontdoor.domain.sharing.queries import requests_to_us

    asked = [*requests_to_us(member, waiting=True), *requests_to_us(member, waiting=False)]  # type: ignore[arg-type]
    found = {
        "partner:requests": [reverse("partner:requests"), f"{reverse('partner:requests')}?show=answered"],
        "partner:request": [reverse("partner:request", args=[one.id]) for one in asked],
        "partner:discussions": [reverse("partner:discussions")],
        "partner:actions": [reverse("partner:actions"), f"{reverse('partner:actions')}?show=done"],
    }
    if member.role in RECEIVING_ROLES:  # type: ignore[attr-defined]
        offers = [*offers_to_us(member, waiting=True), *offers_to_us(member, waiting=False)]  # type: ignore[arg-type]
        found["teams:offered"] = [reverse("teams:offered"), f"{reverse('teams:offered')}?show=answered"]
        found["teams:offer"] = [reverse("teams:offer", args=[one.id]) for one in offers]
    return found


def measure(page: str, member: object, hrefs: list[str], times: int) -> Timing:
    """Ask for a page again and again, as one member."""
    from django.db import connection, transaction
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from frontdoor.domain.accounts.queries import sign_in_of

    timing = Timing(page, f"{member.role} {member.agency_code}"[:22])  # type: ignore[attr-defined]
    client = Client(raise_request_exception=False)
    with transaction.atomic():
        client.force_login(sign_in_of(member, member.id))  # type: ignore[arg-type, attr-defined]
        client.get(hrefs[0])  # the first drawing of a page compiles it
        for _ in range(times):
            href = random.choice(hrefs)
            begun = time.perf_counter()
            answer = client.get(href)
            timing.millis.append((time.perf_counter() - begun) * 1000)
            timing.status.add(answer.status_code)
        for href in random.sample(hrefs, k=min(5, len(hrefs))):
            with CaptureQueriesContext(connection) as asked:
                client.get(href)
            timing.queries = max(timing.queries, len(asked))
            timing.sql.append(sum(float(query["time"]) for query in asked.captured_queries) * 1000)
        transaction.set_rollback(True)
    return timing


def main() -> None:
    """Measure every page and print the table."""
    wanted = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    wanted.add_argument("--times", type=int, default=40)
    wanted.add_argument("--only", default="", help="pages whose name holds this")
    options = wanted.parse_args()
    random.seed(1)
    wake()
    timings = [
        measure(page, member, hrefs, options.times)  # type: ignore[arg-type]
        for page, member, hrefs in addresses()
        if options.only in page
    ]
    print(f"{'page':34} {'role':22} {'p50':>7} {'p95':>7} {'p99':>7} {'sql':>7} {'n':>4}  status")
    for timing in sorted(timings, key=lambda one: -statistics.quantiles(one.millis, n=100)[94]):
        print(timing.row())


if __name__ == "__main__":
    main()
