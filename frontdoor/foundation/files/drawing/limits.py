"""How much may be spent on one page."""

from frontdoor.foundation.exchange.jail import Bounds

WIDE = 1500
"""Dots across a drawn page: enough to read small print at twice the size of a column."""
MOST_DRAWN = 6_000_000
LARGEST_SCALE = 4.0
MOST_READ = 50_000_000
MOST_PAGES = 200
BOUNDS = Bounds(seconds=8, wall=15, megabytes=1024, longest=12 * 1024 * 1024)
