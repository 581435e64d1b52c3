"""Ruling whether somebody on a contact is somebody we know."""
