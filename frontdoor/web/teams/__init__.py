"""Take up, or decline, what was handed over."""
