"""What arrived at the front door, as it arrived."""
