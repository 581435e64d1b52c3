"""How a check of the house speaks: silence, or every fault on a line of its own."""

from collections.abc import Iterable

import pytest


def whole(faults: Iterable[str]) -> bool:
    """Is there nothing to tell? Otherwise the test fails and names each fault in full."""
    if told := list(faults):
        pytest.fail("\n".join(told), pytrace=False)
    return True
