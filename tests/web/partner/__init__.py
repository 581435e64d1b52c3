"""Pages of partner agencies, asked for as their members ask."""
