"""E-mails that came in: kept whole, read, joined to what is known."""
