"""Raw SQL, as the application and for everybody, gives the rows that the policy lets them read, and no other."""

from uuid import uuid4

import pytest
from django.db import transaction

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.records.actor import acting_as
from frontdoor.foundation.records.closures import close
from tests.needtoknow.matrix.people import EVERYBODY, GLASS, GLASS_RUN_OUT, IN_CONFLICT, NAMED_IN_CONFLICT
from tests.needtoknow.matrix.referee import Referee
from tests.needtoknow.matrix.rows import rows_wrongly_given
from tests.needtoknow.matrix.world import World


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_database_gives_the_rows_that_the_policy_lets_somebody_read(
    world: World, referee: Referee, name: str
) -> None:
    assert list(rows_wrongly_given(world, referee, [world.askers[name]])) == []


def test_where_so_much_is_closed_that_each_row_asks_for_itself_the_same_rows_are_given(
    world: World, referee: Referee
) -> None:
    some = [
        world.askers[name] for name in ("MASH officer", IN_CONFLICT, NAMED_IN_CONFLICT, GLASS, GLASS_RUN_OUT)
    ]
    with transaction.atomic():
        with acting_as(SYSTEM.id):
            close(uuid4(), [uuid4() for _ in range(300)])
        wrong = list(rows_wrongly_given(world, referee, some))
        transaction.set_rollback(True)
    assert wrong == []
