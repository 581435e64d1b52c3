"""Letters: written with the deed, delivered after it, never lost silently."""
