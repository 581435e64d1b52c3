"""Letters that we print and post ourselves."""
