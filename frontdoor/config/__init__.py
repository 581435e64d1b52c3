"""Chooses settings, addresses and database; never decides."""
