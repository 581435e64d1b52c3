"""Pages of the hub, asked for as its members ask."""
