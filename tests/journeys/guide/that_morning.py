"""`frontdoor` on the morning that the guide shows, so that its pictures do not change with the day they are taken."""

from datetime import datetime

import time_machine

from frontdoor.foundation.clock.instants import LONDON

# A Thursday in term, the hub open since half past eight.
THAT_MORNING = datetime(2026, 11, 5, 10, 42, tzinfo=LONDON)

if __name__ in {"__main__", "__mp_main__"}:  # here, and in the web's own processes
    time_machine.travel(THAT_MORNING, tick=True).start()

if __name__ == "__main__":
    from frontdoor.cli import main

    main()
