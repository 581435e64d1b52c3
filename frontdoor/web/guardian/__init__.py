"""The guardian: what is closed, who opened it all the same, and who looked at whom."""
