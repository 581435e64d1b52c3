"""Signing in, proved page by page."""
