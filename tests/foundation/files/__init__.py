"""Files: looked at, sealed, kept whole."""
