"""E-mails as they come: read in a process apart, never here, and kept readable whatever is wrong with them."""
