"""The promises of records."""
