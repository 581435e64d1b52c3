"""The ways a message leaves: an outbox folder, a mail server, or GOV.UK Notify."""
