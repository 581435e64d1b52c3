"""The guardian's door."""
