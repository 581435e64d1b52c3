"""The gate that outgoing words pass."""
