"""Deciding by needs, and signing what a colleague decided."""
