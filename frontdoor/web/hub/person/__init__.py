"""A child's or adult's record, and finding one."""
