"""What the hub does with a contact, from its arrival to its close."""
