"""The promises of events."""
