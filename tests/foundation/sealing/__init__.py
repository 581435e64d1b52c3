"""Seals over the record of looks."""
