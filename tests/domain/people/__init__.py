"""The rules of people, as the practice would say them."""
