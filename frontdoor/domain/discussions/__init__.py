"""Professionals of several agencies look together."""
