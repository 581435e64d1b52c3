"""People, members and concerns for tests, as the practice would describe them."""
