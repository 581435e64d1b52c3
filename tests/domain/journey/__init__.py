"""The journey, worked out from deeds."""
