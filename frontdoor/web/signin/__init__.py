"""Who are you, and for which agency."""
