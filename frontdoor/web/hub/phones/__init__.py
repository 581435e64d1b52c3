"""The telephones: a day, who was lost, one call, and the log that all of it is read from."""
