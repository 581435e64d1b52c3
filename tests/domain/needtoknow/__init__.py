"""What is closed, and to whom."""
