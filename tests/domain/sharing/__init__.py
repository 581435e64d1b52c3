"""The rules of sharing, as the practice would say them."""
