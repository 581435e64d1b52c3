"""The promises that are due: everybody who raised a worry and is still owed a word."""
