"""Police notifications: what an officer wrote, read from the police's own spreadsheet."""
