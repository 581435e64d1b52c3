"""Front Door: a county safeguarding front door."""
