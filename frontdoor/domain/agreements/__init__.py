"""What the partnership has agreed: needs, tests, sharing grounds, clocks and who may sign."""
