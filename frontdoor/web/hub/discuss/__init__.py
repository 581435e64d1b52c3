"""Looking at one contact together."""
