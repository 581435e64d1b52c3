"""What another agency's system is answered: a worry that it tells, and what became of it."""

from itertools import islice
from typing import Any

from frontdoor.cli.bench.answers import WARMING, Answer, cooled, note
from frontdoor.cli.bench.table import SENT, Timing
from frontdoor.domain.accounts.rules import SYSTEM, Role

MOST = 100  # of each: a system is answered 300 calls a minute
HOME = {"line": "7 Larkmead Court", "town": "Mansfield", "postcode": "NG18 5ZZ"}
WORRY = {
    "words": "He came to school hungry again, and says that nobody was at home.",
    "people": [
        {
            "part": "child",
            "forename": "Tom",
            "surname": "Varley",
            "birth_date": "2017-03-01",
            "address": HOME,
        },
        {"part": "parent", "forename": "Danielle", "surname": "Varley", "relation": "Tom's mother"},
    ],
    "referrer": {"name": "Ms Oldershaw", "role": "Class teacher", "email": "teacher@example.org"},
    "family_knows": "yes",
}


def of_a_system(times: int) -> list[Timing]:
    """Tell worries by a token of a system, and ask what became of each; all of it is undone."""
    from django.db import transaction
    from django.test import Client

    told, asked = Timing(f"api:contacts{SENT}", Role.OTHER_SYSTEM), Timing("api:contact", Role.OTHER_SYSTEM)
    with transaction.atomic():
        client = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {_token()}"})
        for number in range(WARMING + min(times, MOST)):
            _tell_and_ask(client, f"bench-{number}", told, asked)
        transaction.set_rollback(True)
    return [cooled(told), cooled(asked)]


def _tell_and_ask(client: Any, key: str, told: Timing, asked: Timing) -> None:
    from django.urls import reverse

    telling, asking = Answer(), Answer()
    sent = telling.timed(
        lambda: client.post(
            reverse("api:contacts"), WORRY, content_type="application/json", headers={"Idempotency-Key": key}
        )
    )
    note(told, telling)
    if telling.status < 300:
        asking.timed(lambda: client.get(reverse("api:contact", args=[sent.json()["reference"]])))
        note(asked, asking)


def _token() -> str:
    """A token of a system of any agency, for as long as the bench lasts."""
    from frontdoor.domain.accounts.actions import add_system
    from frontdoor.domain.agencies.queries import agencies
    from frontdoor.foundation.records.actor import acting_as

    with acting_as(SYSTEM.id):
        [agency] = islice(agencies(SYSTEM), 1)
        return add_system("The bench", agency_id=agency.id, by=SYSTEM).token
