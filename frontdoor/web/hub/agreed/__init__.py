"""What the partnership agreed to ask callers: for everybody to read, and for the operations manager to change."""
