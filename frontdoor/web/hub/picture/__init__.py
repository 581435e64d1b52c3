"""The household and network picture: a genogram of our own, and an equal list of all that it says."""
