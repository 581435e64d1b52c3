"""The police's file of notifications: sent in, what became of it, and what could not be taken in."""
