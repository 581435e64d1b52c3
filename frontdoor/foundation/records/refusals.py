"""A refusal always carries a reason that a worker can read."""


class Refused(Exception):
    """A deed or a look that is not allowed, or not possible now; its text says why and what to do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotThere(Exception):
    """Nothing of that name for this viewer: the same answer for "not there" and "not yours"."""
