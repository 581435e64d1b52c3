"""Seals over the record of looks, and checkpoints that others hold, so that nobody can change what was looked at."""
