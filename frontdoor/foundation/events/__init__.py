"""The append-only log of deeds, written in the deed's own transaction."""
