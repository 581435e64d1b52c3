"""Partners, teams and the areas they serve."""
