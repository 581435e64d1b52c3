"""The gate that outgoing words pass: what this recipient may see."""
