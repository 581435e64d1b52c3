"""The doors, and the frame they hang in."""
