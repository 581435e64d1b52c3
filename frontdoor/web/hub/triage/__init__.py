"""The first look: how soon, which way, and who must be asked."""
