"""Advice given to a school before there is any contact, and what came of it: so that upstream work shows."""
