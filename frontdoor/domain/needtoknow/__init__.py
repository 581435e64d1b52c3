"""What is closed, and to whom: restricted records, conflicts of interest, and the glass that may be broken."""
