"""Letting words go to a family, by a second person."""
