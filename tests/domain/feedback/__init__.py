"""The rules of feedback, as the practice would say them."""
