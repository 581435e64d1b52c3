"""The page environment, base pages and parts, in Python and in a browser."""
