"""The same deeds for other systems."""
