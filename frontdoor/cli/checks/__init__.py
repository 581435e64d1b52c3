"""What `frontdoor check` looks at, one file per thing that can be wrong."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is as it must be (or merely could be), and what that means."""

    sound: bool
    said: str
    must: bool = True

    @property
    def mark(self) -> str:
        """How the finding begins on a page of findings."""
        if self.sound:
            return "ok"
        return "WRONG" if self.must else "without"
