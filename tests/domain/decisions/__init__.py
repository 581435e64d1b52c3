"""The rules of decisions, as the practice would say them."""
