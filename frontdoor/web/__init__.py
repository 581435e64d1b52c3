"""Pages: one door per audience."""
