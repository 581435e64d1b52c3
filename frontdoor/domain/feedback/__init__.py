"""What we told the referrer, and the close of a contact."""
