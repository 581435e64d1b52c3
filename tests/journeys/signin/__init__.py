"""Journeys of signing in."""
