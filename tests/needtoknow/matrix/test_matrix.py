"""Every page, asked by everybody about every kind of record in every way, answers as the written policy decides."""

import pytest

from tests.needtoknow.matrix.answers import violations
from tests.needtoknow.matrix.cells import cells_of
from tests.needtoknow.matrix.referee import Referee, register
from tests.needtoknow.matrix.world import World


@pytest.mark.parametrize("page", list(register()))
def test_a_page_answers_everybody_as_the_policy_decides(world: World, referee: Referee, page: str) -> None:
    assert list(violations(world, referee, cells_of(world, referee, page))) == []
