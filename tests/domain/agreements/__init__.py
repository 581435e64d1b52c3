"""Tests of what the partnership has agreed."""
