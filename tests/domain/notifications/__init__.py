"""Police notifications: read, taken in, sorted and passed on."""
