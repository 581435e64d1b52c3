"""The web application as a server loads it."""

import subprocess
import sys


def test_what_was_loaded_for_good_is_looked_through_by_the_collector_no_more() -> None:
    code = "import gc, frontdoor.config.wsgi; print(gc.get_freeze_count(), len(gc.get_objects()))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    for_good, looked_through = map(int, done.stdout.split())
    assert for_good > 50_000
    assert looked_through < for_good / 100
