"""Open pages hear at once that something changed: that it did, and never what."""
