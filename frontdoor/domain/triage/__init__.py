"""How soon, which way, and who must be asked."""
