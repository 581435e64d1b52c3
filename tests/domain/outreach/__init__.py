"""The room of outreach."""
