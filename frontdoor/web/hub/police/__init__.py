"""The police lane: notifications by household, passed on where they belong, and their quality told to the police."""
