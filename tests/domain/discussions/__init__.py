"""The room of discussions."""
