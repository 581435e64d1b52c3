"""Base records: ids, append-only facts, row security, who acts."""
