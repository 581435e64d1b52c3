"""Files of other systems, sent in by a page: each kind says what it is, the pages are the same."""
