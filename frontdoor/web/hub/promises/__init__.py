"""What one's own agency promised to do."""
