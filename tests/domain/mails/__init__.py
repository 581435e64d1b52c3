"""E-mails: kept, read, joined or begun as contacts."""
