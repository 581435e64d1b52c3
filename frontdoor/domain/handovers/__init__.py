"""Work offered to a team, accepted or declined with a reason."""
