"""Outgoing messages: written in the deed's own transaction, delivered afterwards, never lost silently."""
