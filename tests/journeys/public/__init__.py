"""Journeys of those who raise a worry."""
