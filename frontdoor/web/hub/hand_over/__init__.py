"""Handing work over to the team that takes it up."""
