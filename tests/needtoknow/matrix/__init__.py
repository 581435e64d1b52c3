"""The referee: every page, asked by everybody about every kind of record, answers as the written policy decides."""
