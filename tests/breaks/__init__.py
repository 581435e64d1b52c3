"""Deliberate breaks: each check of the house is shown failing once, so that its silence means something."""
