"""What a reader's copy leaves out, counted and never named: for whoever checks it before it goes."""

from frontdoor.domain.disclosure.rules.recipients import KEPT_FROM, Kept, Protected, Recipient


def left_out(recipient: Recipient, protected: Protected) -> list[str]:
    """What we hold on the people of a contact that this recipient must not see: "3 names", "1 address"."""
    held: dict[Kept, list[str]] = {
        Kept.NAME: _many(len({*protected.names}), "name"),
        Kept.ADDRESS: _many(len({*protected.addresses}), "address", "addresses"),
        Kept.PHONE: _many(len({*protected.phones}), "telephone number"),
        Kept.IDENTIFIER: _many(len({*protected.identifiers}), "personal number", "personal numbers"),
        Kept.WITHHELD: _many(
            len({*protected.withheld}),
            "line that a partner asked us not to tell",
            "lines that partners asked us not to tell",
        ),
        Kept.RECORD: _many(
            len({*protected.records}), "answer or note of our partners", "answers and notes of our partners"
        ),
    }
    return [words for kept, found in held.items() if recipient in KEPT_FROM[kept] for words in found]


def _many(many: int, one: str, more: str = "") -> list[str]:
    if not many:
        return []
    return [f"{many} {one if many == 1 else more or one + 's'}"]
