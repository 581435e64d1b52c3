"""One worry from the teacher who raised it to the outcome that she reads, as the guide shows it."""
