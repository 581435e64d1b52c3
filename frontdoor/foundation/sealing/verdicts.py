"""What a verification found, in plain words."""

from dataclasses import dataclass, field

SHOWN = 20
KEPT = 1000
NO_WITNESS = (
    "No checkpoint from outside was given. Without one, a record whose tail was cut, or that was rewritten from its "
    "beginning, looks whole."
)
OWN_WORD = (
    "The key was taken from the copy itself. Compare it with the one that the hub gave you at first: --key."
)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, and the number of the seal at which it shows, if it shows at one."""

    seq: int | None
    words: str

    def __str__(self) -> str:
        """As it is listed."""
        return self.words if self.seq is None else f"Number {self.seq:,}: {self.words}"


@dataclass
class Verdict:
    """How many looks and seals there are, and all that is wrong with them."""

    looks: int = 0
    seals: int = 0
    unsealed: int = 0
    missing: int = 0
    agreed: int = 0
    """How many of the record's own checkpoints agree with it."""
    witnessed: int = 0
    """How many checkpoints from outside agree with it."""
    newest: str = ""
    """Up to where the newest checkpoint from outside that agrees counts."""
    wrong: int = 0
    problems: list[Problem] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)

    def add(self, words: str, seq: int | None = None) -> None:
        """Note a problem; of very many the first thousand are kept, and all are counted."""
        self.wrong += 1
        if len(self.problems) < KEPT:
            self.problems.append(Problem(seq, words))

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong

    @property
    def first_bad(self) -> int | None:
        """The lowest number at which something is wrong."""
        return min((one.seq for one in self.problems if one.seq is not None), default=None)

    def in_words(self) -> str:
        """What a person reads, the counts first and the judgement last."""
        said = [
            f"Looks: {self.looks:,}. Seals: {self.seals:,}. Not sealed yet: {self.unsealed:,}.",
            f"Missing numbers: {self.missing:,}.",
            f"Checkpoints that agree: {self.agreed:,} of the record's own, {self.witnessed:,} from outside.",
        ]
        said += [self.newest] if self.newest else []
        said += self.cautions
        if self.whole:
            return "\n".join([*said, "The record of looks is whole."])
        if self.first_bad is not None:
            said.append(f"The first wrong number is {self.first_bad:,}.")
        said += [f"  {one}" for one in self.problems[:SHOWN]]
        if self.wrong > SHOWN:
            said.append(f"  and {self.wrong - SHOWN:,} more.")
        return "\n".join([*said, "The record of looks is NOT whole."])
