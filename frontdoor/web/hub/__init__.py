"""The hub's own work."""
