"""What is closed, from the record itself: restricting it, saying that somebody knows the family, breaking the glass."""
