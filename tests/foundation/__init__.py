"""What knows nothing of children."""
