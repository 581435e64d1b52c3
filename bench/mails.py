"""Sends broken e-mails through the reader and counts what came back: `python bench/mails.py 100000 [seed]`."""

import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from frontdoor.foundation.exchange.mails.reader import MailReader
from tests.factories.mutated_mails import mutated


def main() -> None:
    """Say how many were read, read in part or not at all, and how long it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    back: Counter[str] = Counter()
    slowest = 0.0
    began = time.perf_counter()
    with MailReader() as reader:
        for raw in mutated(count, seed):
            one = time.perf_counter()
            mail = reader.read(raw)
            slowest = max(slowest, time.perf_counter() - one)
            back["unreadable" if mail.unreadable else "partly read" if mail.left_unread else "read"] += 1
    seconds = time.perf_counter() - began
    print(f"{count:,} e-mails of seed {seed} in {seconds:.0f} s, {count / seconds:,.0f} a second")
    print(f"  slowest: {slowest:.2f} s")
    for what, number in back.most_common():
        print(f"  {what}: {number:,}")
    lost = count - sum(back.values())
    print(f"  lost: {lost:,}")
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
