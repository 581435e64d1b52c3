"""Looking at a file: its name, its first bytes and a reader of its kind must agree before it is kept."""
