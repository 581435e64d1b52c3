"""Reading other organisations' files: spreadsheets saved as text, whatever made them."""
