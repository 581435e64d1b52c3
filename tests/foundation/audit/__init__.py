"""The promises of audit."""
