"""Sorting what arrived: who has it, is it a worry at all, does it belong to another, were they told that we have it."""
