"""Making a broken file without putting one into the house."""

from pathlib import Path

from tests.house.sources import Source
from tests.house.wording import Text


def python(path: str, text: str) -> Source:
    """A Python file that says this, as if it stood there."""
    return Source(Path(path), text)


def words(text: str, path: str = "notes/guide.md") -> Text:
    """A text file that says this, as if it stood there."""
    return Text(Path(path), text)
