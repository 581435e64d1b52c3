"""Journeys of partner agencies."""
