"""The rules of handovers, as the practice would say them."""
