"""Form fields and page parts in GOV.UK style."""
