"""E-mails on a contact's page: as they came, what was not read of them, and what they may belong to."""
