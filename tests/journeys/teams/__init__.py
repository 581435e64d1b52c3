"""Journeys of receiving teams."""
