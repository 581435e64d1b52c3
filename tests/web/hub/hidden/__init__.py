"""A restricted child and everything by which the hub's pages could betray her."""
