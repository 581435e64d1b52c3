"""E-mails: kept as they came, each begun as a contact or joined to the one that it belongs to."""
