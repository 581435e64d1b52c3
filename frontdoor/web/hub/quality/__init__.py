"""What referrals told us: read back at triage, and learned from by one school or agency at a time."""
