"""Need to know, said twice: what the database shows equals what a plain statement of the rule allows."""
