"""A program apart that tells all it can see of where it runs."""

import os
from pathlib import Path

if __name__ == "__main__":
    numbers = sorted(each.name for each in Path("/proc/self/fd").iterdir())
    print(sorted(set(os.environ) - {"LC_CTYPE"}), numbers[:3], len(numbers) <= 4)  # noqa: T201
