"""Form fields, page parts and question pages in GOV.UK style; knows nothing of children."""
