"""A contact: their words first, then everything that was known, asked, said, decided and told."""
