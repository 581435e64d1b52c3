"""The police lane: notifications by household, what they lack, and which hub they are for."""
