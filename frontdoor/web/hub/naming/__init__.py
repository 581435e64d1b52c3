"""Naming the people on a contact that came without them, or with somebody missing."""
