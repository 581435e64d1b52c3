"""Keying what somebody says or wrote: the questions about people, whom of them we know, and what was half typed."""
