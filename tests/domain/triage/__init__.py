"""The room of triage."""
