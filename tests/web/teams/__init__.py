"""Pages of receiving teams, asked for as their members ask."""
