"""Raise a worry, and follow it by reference."""
