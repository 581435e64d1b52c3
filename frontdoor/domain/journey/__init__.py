"""Where each contact stands, worked out from events."""
