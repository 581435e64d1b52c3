"""Journeys of the information governance lead, and of those who meet what is closed."""
