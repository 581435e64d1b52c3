"""What every door hangs in: the page environment, the base pages, the look."""
