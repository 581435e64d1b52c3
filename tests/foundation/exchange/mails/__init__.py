"""Reading e-mails, in a process apart."""
