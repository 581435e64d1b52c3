"""The rules of accounts, as the practice would say them."""
