"""Telling whoever raised it."""
