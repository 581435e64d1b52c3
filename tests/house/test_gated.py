"""Nothing is told to anybody outside past the gate."""

from pathlib import Path

import pytest

from tests.house.gated import past_the_gate
from tests.house.sources import Source, python_below
from tests.house.verdict import whole

SENDS = "from frontdoor.foundation.letters.actions import send\n"
TELLS = SENDS + "def tell(words):\n    {}\n    send(body=words, subject=Subject.NEXT)\n"
MAY = {"front.telling": frozenset({"NEXT"})}


def faults(text: str) -> list[str]:
    return past_the_gate([Source(Path("front/telling.py"), text)], MAY)


def test_whatever_is_typed_passes_the_gate_before_it_is_sent() -> None:
    assert whole(past_the_gate(python_below("frontdoor")))


@pytest.mark.parametrize(
    "text",
    [
        TELLS.format("pass"),
        SENDS + "def tell(words):\n    send(body=words, subject=Subject.NEXT)\n    safe_words(words)\n",
        SENDS + "def tell(words):\n    send(body=words, subject=letters.Subject.SURVEY)\n",
        SENDS + "def tell(words, subject):\n    send(body=words, subject=subject)\n",
    ],
    ids=["no gate", "the gate too late", "another subject", "a subject of somebody's choice"],
)
def test_it_notices(text: str) -> None:
    assert len(faults(text)) == 1


def test_it_is_content_with_words_that_were_checked() -> None:
    assert faults(TELLS.format("safe_words(words)")) == []
