"""Children, adults, households, relationships and addresses."""
